import { DEMO_USERS } from '../../demo-users';
import type { JiraUser, Sprint, Status } from '../../entities';
import type { RawIssue } from '../../issue-row';
import { PEOPLE } from '../catalogue/people';
import type { PlannedProject } from '../catalogue/projects';
import type { Random } from '../random';
import { STATUS } from '../catalogue/scheme';
import type { Subject } from './texts';

const DAY = 86_400_000;

/** What the issues of one project are made from. */
export interface World {
  random: Random;
  /** Milliseconds since the epoch. */
  now: number;
  project: PlannedProject;
  sprints: readonly (Sprint & { board: string })[];
  firstId: number;
  /** Grow while the project is built: later issues belong to earlier ones. */
  epics: RawIssue[];
  parents: RawIssue[];
}

/** What an issue's other values depend on. Times are milliseconds since the epoch. */
export interface Draft {
  subject: Subject;
  theme: string;
  created: number;
  updated: number;
  resolved: number | undefined;
  status: Status;
  assignee: JiraUser | undefined;
  reporter: JiraUser;
}

export const STAFF: readonly JiraUser[] = [...DEMO_USERS.slice(0, 5), ...PEOPLE.slice(0, 19)];
export const REPORTERS: readonly JiraUser[] = [...DEMO_USERS.slice(0, 5), ...PEOPLE];

/** Numbers grow with time: the last issues of a project are of the last days. */
export function draftIssue({ random, now, project, parents }: World, index: number): Draft {
  const { themes, size } = project.plan;
  const epic = index < themes.length;
  const age = 420 * (1 - index / size) ** 1.4 + random.next();
  const created = now - age * DAY;
  const status = epic
    ? random.pick([STATUS.inProgress, STATUS.backlog, STATUS.done])
    : statusAt(random, age);
  const done = status.statusCategory.key === 'done';
  const resolved = done ? created + random.next() * Math.min(age, 40) * DAY : undefined;
  const touched = resolved ?? created;
  return {
    subject: epic ? 'epic' : subjectOf(random, project.key, parents.length > 4),
    theme: themes[index % themes.length] ?? project.name,
    created,
    resolved,
    updated: touched + random.next() * (now - touched) * (random.chance(0.5) ? 0.15 : 1),
    status,
    assignee: random.chance(0.18) ? undefined : random.pick(STAFF),
    reporter: random.pick(REPORTERS),
  };
}

function subjectOf(random: Random, project: string, withSubtasks: boolean): Subject {
  return random.weighted([
    ['story', 6],
    ['bug', 6],
    ['task', 4],
    ['incident', project === 'OPS' ? 6 : 0],
    ['subtask', withSubtasks ? 3 : 0],
  ]);
}

function statusAt(random: Random, ageInDays: number): Status {
  const old = ageInDays > 60 ? 9 : ageInDays > 20 ? 3 : 0.6;
  return random.weighted<Status>([
    [STATUS.done, old],
    [STATUS.closed, old / 2],
    [STATUS.inProgress, 1.2],
    [STATUS.inReview, 0.7],
    [STATUS.blocked, 0.2],
    [STATUS.selected, 0.8],
    [STATUS.backlog, 1],
    [STATUS.open, 0.5],
  ]);
}
