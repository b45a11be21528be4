import { DEMO_USERS } from '../../demo-users';
import type { JiraUser, Status } from '../../entities';
import { DAY_MS } from '../../instant';
import type { RawIssue } from '../../issue-row';
import { PEOPLE } from '../catalogue/people';
import type { PlannedProject } from '../catalogue/projects';
import type { BoardSprint } from '../catalogue/sprints';
import type { Random } from '../random';
import { STATUS } from '../catalogue/scheme';
import type { Subject } from './texts';

/** What the issues of one project depend on. */
export interface ProjectContext {
  random: Random;
  /** Milliseconds since the epoch. */
  now: number;
  project: PlannedProject;
  sprints: readonly BoardSprint[];
  /** The id of the first issue. */
  firstId: number;
  /** The epics and parents built so far, to which later issues belong. */
  epics: RawIssue[];
  parents: RawIssue[];
}

/** The values of an issue on which its other values depend. Times are milliseconds since the epoch. */
export interface IssueDraft {
  subject: Subject;
  theme: string;
  created: number;
  updated: number;
  resolved: number | undefined;
  status: Status;
  assignee: JiraUser | undefined;
  reporter: JiraUser;
}

/** Users to whom issues are assigned. */
export const STAFF: readonly JiraUser[] = [...DEMO_USERS.slice(0, 5), ...PEOPLE.slice(0, 19)];
/** Users who report, comment and watch issues. */
export const REPORTERS: readonly JiraUser[] = [...DEMO_USERS.slice(0, 5), ...PEOPLE];

/** The draft of the issue at this index. Keys grow with time: the last issues of a project are a few days old. */
export function draftIssue(
  { random, now, project, parents }: ProjectContext,
  index: number,
): IssueDraft {
  const { themes, size } = project.plan;
  const isEpic = index < themes.length;
  const age = 420 * (1 - index / size) ** 1.4 + random.next();
  const created = now - age * DAY_MS;
  const status = isEpic
    ? random.pick([STATUS.inProgress, STATUS.backlog, STATUS.done])
    : statusAt(random, age);
  const isDone = status.statusCategory.key === 'done';
  const resolved = isDone ? created + random.next() * Math.min(age, 40) * DAY_MS : undefined;
  const touched = resolved ?? created;
  return {
    subject: isEpic ? 'epic' : subjectOf(random, project.key, parents.length > 4),
    theme: themes[index % themes.length] ?? project.name,
    created,
    resolved,
    updated: touched + random.next() * (now - touched) * (random.chance(0.5) ? 0.15 : 1),
    status,
    assignee: random.chance(0.18) ? undefined : random.pick(STAFF),
    reporter: random.pick(REPORTERS),
  };
}

function subjectOf(random: Random, project: string, hasParents: boolean): Subject {
  return random.weighted([
    ['story', 6],
    ['bug', 6],
    ['task', 4],
    ['incident', project === 'OPS' ? 6 : 0],
    ['subtask', hasParents ? 3 : 0],
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
