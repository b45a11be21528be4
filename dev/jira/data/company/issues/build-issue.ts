import { formatInstant } from '../../instant';
import type { ProjectReference } from '../../entities';
import type { IssueFields, RawIssue } from '../../issue-row';
import { customValues } from './custom-values';
import { draftIssue, REPORTERS, type Draft, type World } from './issue-draft';
import { inventChanges } from './changes';
import { asList, referenceTo } from './issue-reference';
import { dueDate, resolutionOf, securityOf, timeTracking, versionsOf } from './planning-values';
import { attachmentsOf, commentsOf, worklogsOf } from './remarks';
import { ISSUE_TYPE, PRIORITIES } from '../catalogue/scheme';
import { descriptionOf, ENVIRONMENTS, LABELS, summaryOf } from './texts';

/** @param index 0 for the first issue of the project; the first ones are its epics */
export function buildIssue(world: World, index: number): RawIssue {
  const { random, project } = world;
  const draft = draftIssue(world, index);
  const parent = draft.subject === 'subtask' ? random.pick(world.parents) : undefined;
  const watchers = random.some(REPORTERS, random.integer(0, 5)).map((user) => user.name);
  const described = describe(world, draft);
  const planned = plan(world, draft);
  const fields: IssueFields = {
    ...described,
    ...planned,
    ...votesOf(world),
    watches: { watchCount: watchers.length, isWatching: false },
    comment: commentsOf(world, draft, index),
    attachment: attachmentsOf(world, draft, index),
    worklog: worklogsOf(world, draft, { index, spent: Number(planned.timespent ?? 0) }),
    subtasks: [],
    issuelinks: [],
    ...(parent !== undefined && { parent: referenceTo(parent) }),
    ...customValues(world, draft, index),
  };
  const issue: RawIssue = {
    id: String(world.firstId + index),
    key: `${project.key}-${index + 1}`,
    fields,
    voters: random.chance(0.1) ? ['author1', 'reader1'] : [],
    watchers,
    history: inventChanges(random, draft, fields),
  };
  if (parent !== undefined) asList(parent.fields.subtasks).push(referenceTo(issue));
  if (draft.subject === 'epic') world.epics.push(issue);
  else if (draft.subject !== 'subtask') world.parents.push(issue);
  return issue;
}

/** What it is about, and who has it. */
function describe({ random, project }: World, draft: Draft): IssueFields {
  const component = random.pick(project.components);
  const summary = summaryOf(random, draft.subject, draft.theme, component.name);
  return {
    summary,
    issuetype: ISSUE_TYPE[draft.subject],
    project: referenceToProject(project),
    components: random.chance(0.15) ? [] : [component],
    labels: random.some(LABELS, random.index([3, 3, 2, 0, 1])),
    description: random.chance(0.06) ? null : descriptionOf(random, summary, draft.theme),
    environment: draft.subject === 'bug' ? random.pick(ENVIRONMENTS) : null,
    status: draft.status,
    created: formatInstant(draft.created),
    updated: formatInstant(draft.updated),
    assignee: draft.assignee ?? null,
    reporter: draft.reporter,
    creator: draft.reporter,
  };
}

/** When it is to be done, and how far it is. */
function plan(world: World, draft: Draft): Partial<IssueFields> {
  const { random } = world;
  return {
    priority: PRIORITIES[random.index([1, 4, 9, 4, 1])] ?? null,
    resolution: resolutionOf(random, draft),
    resolutiondate: draft.resolved === undefined ? null : formatInstant(draft.resolved),
    ...versionsOf(world, draft),
    duedate: dueDate(world, draft),
    security: securityOf(world),
    ...timeTracking(random, draft),
  };
}

function votesOf({ random }: World): Partial<IssueFields> {
  const votes = [0, random.integer(1, 9), random.integer(10, 140)][random.index([7, 2, 1])];
  return { votes: { votes, hasVoted: false } };
}

function referenceToProject(project: World['project']): ProjectReference {
  const { id, key, name, projectTypeKey, projectCategory } = project;
  return { id, key, name, projectTypeKey, projectCategory };
}
