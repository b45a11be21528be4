import { formatInstant } from '../../instant';
import type { ProjectReference } from '../../entities';
import type { IssueFields, RawIssue } from '../../issue-row';
import { customValues } from './custom-values';
import { draftIssue, REPORTERS, type IssueDraft, type ProjectContext } from './issue-draft';
import { inventChanges } from './changes';
import { asList, referenceTo } from './issue-reference';
import { dueDate, resolutionOf, securityOf, timeTracking, versionsOf } from './planning-values';
import { attachmentsOf, commentsOf, worklogsOf } from './remarks';
import { ISSUE_TYPE, PRIORITIES } from '../catalogue/scheme';
import { descriptionOf, ENVIRONMENTS, LABELS, summaryOf } from './texts';

/**
 * Builds one issue and adds it to the epics or parents of its project.
 * @param index 0 for the first issue of the project; the first issues are its epics
 */
export function buildIssue(context: ProjectContext, index: number): RawIssue {
  const { random, project } = context;
  const draft = draftIssue(context, index);
  const parent = draft.subject === 'subtask' ? random.pick(context.parents) : undefined;
  const watchers = random.some(REPORTERS, random.integer(0, 5)).map((user) => user.name);
  const fields = fieldsOf(context, draft, { index, parent, watchers });
  const issue: RawIssue = {
    id: String(context.firstId + index),
    key: `${project.key}-${index + 1}`,
    fields,
    voters: random.chance(0.1) ? ['author1', 'reader1'] : [],
    watchers,
    history: inventChanges(random, draft, fields),
  };
  if (parent !== undefined) asList(parent.fields.subtasks).push(referenceTo(issue));
  if (draft.subject === 'epic') context.epics.push(issue);
  else if (draft.subject !== 'subtask') context.parents.push(issue);
  return issue;
}

/** One assignment is twice as fast as a literal of spreads: each test that starts a Jira builds thousands of issues. */
function fieldsOf(
  context: ProjectContext,
  draft: IssueDraft,
  { index, parent, watchers }: { index: number; parent: RawIssue | undefined; watchers: string[] },
): IssueFields {
  const fields = describe(context, draft);
  const planned = plan(context, draft);
  const more: Partial<IssueFields>[] = [
    planned,
    votesOf(context),
    {
      watches: { watchCount: watchers.length, isWatching: false },
      comment: commentsOf(context, draft, index),
      attachment: attachmentsOf(context, draft, index),
      worklog: worklogsOf(context, draft, { index, spent: Number(planned.timespent ?? 0) }),
      subtasks: [],
      issuelinks: [],
    },
    parent === undefined ? {} : { parent: referenceTo(parent) },
    customValues(context, draft, index),
  ];
  Object.assign(fields, ...more);
  return fields;
}

/** The fields about the subject of the issue and its people. */
function describe({ random, project }: ProjectContext, draft: IssueDraft): IssueFields {
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

/** The fields about planning and progress. */
function plan(context: ProjectContext, draft: IssueDraft): Partial<IssueFields> {
  const { random } = context;
  return {
    priority: PRIORITIES[random.index([1, 4, 9, 4, 1])] ?? null,
    resolution: resolutionOf(random, draft),
    resolutiondate: draft.resolved === undefined ? null : formatInstant(draft.resolved),
    ...versionsOf(context, draft),
    duedate: dueDate(context, draft),
    security: securityOf(context),
    ...timeTracking(random, draft),
  };
}

function votesOf({ random }: ProjectContext): Partial<IssueFields> {
  const votes = [0, random.integer(1, 9), random.integer(10, 140)][random.index([7, 2, 1])];
  return { votes: { votes, hasVoted: false } };
}

function referenceToProject(project: ProjectContext['project']): ProjectReference {
  const { id, key, name, projectTypeKey, projectCategory } = project;
  return { id, key, name, projectTypeKey, projectCategory };
}
