import * as v from 'valibot';
import type { Dataset } from '../../data/dataset';
import { linksOf } from '../../data/issue-links';
import type { IssueRow } from '../../data/issue-row';
import { column } from './kinds/column';
import { dayField, instantField } from './kinds/date-field';
import { compareKeys, issueField } from './kinds/issue-field';
import { compareScalars, unordered } from './compare-scalars';
import type { JqlField } from './jql-field';
import { labelField } from './kinds/label-field';
import {
  EMPTINESS_OPERATORS,
  HISTORY_OPERATORS,
  PLAIN_ORDERED_OPERATORS,
  PLAIN_TEXT_OPERATORS,
  PLAIN_VALUE_OPERATORS,
} from './operator-sets';
import { projectFields } from './project-fields';
import { workflowFields } from './workflow-fields';
import { numberField, oneOrNone } from './kinds/number-field';
import { textField, textOf } from './kinds/text-field';
import { userField } from './kinds/user-field';

const commentsSchema = v.object({ comments: v.array(v.looseObject({ body: v.string() })) });
const parentSchema = v.object({ key: v.string() });

function commentText(row: IssueRow): string {
  const parsed = v.safeParse(commentsSchema, row.fields.comment);
  return parsed.success ? parsed.output.comments.map((comment) => comment.body).join('\n\n') : '';
}

function numberOf(name: string): (row: IssueRow) => number | undefined {
  return (row) => {
    const value = row.fields[name];
    return typeof value === 'number' ? value : undefined;
  };
}

function countOf(field: string, count: string): (row: IssueRow) => number {
  return (row) => {
    const value = row.fields[field];
    const record: Record<string, unknown> = typeof value === 'object' ? { ...value } : {};
    return Number(record[count] ?? 0);
  };
}

const textFields = (): readonly JqlField[] => [
  textField({ id: 'summary', names: ['summary'], text: (row) => row.fields.summary }),
  textField({
    id: 'description',
    names: ['description'],
    text: (row) => textOf(row.fields.description),
  }),
  textField({
    id: 'environment',
    names: ['environment'],
    text: (row) => textOf(row.fields.environment),
  }),
  textField({
    id: 'comment',
    names: ['comment'],
    text: column(commentText),
    operators: PLAIN_TEXT_OPERATORS,
    sortable: false,
  }),
];

const userFields = (): readonly JqlField[] => [
  userField({
    id: 'assignee',
    names: ['assignee'],
    operators: HISTORY_OPERATORS,
    history: 'assignee',
    of: (row) => oneOrNone(row.fields.assignee),
  }),
  userField({
    id: 'reporter',
    names: ['reporter'],
    operators: HISTORY_OPERATORS,
    history: 'reporter',
    of: (row) => oneOrNone(row.fields.reporter),
  }),
  userField({ id: 'creator', names: ['creator'], of: (row) => oneOrNone(row.fields.creator) }),
];

const dateFields = (): readonly JqlField[] => [
  instantField({
    id: 'created',
    names: ['created', 'createdDate'],
    of: (row) => row.fields.created,
  }),
  instantField({
    id: 'updated',
    names: ['updated', 'updatedDate'],
    of: (row) => row.fields.updated,
  }),
  instantField({
    id: 'resolutiondate',
    names: ['resolved', 'resolutiondate'],
    of: (row) => row.fields.resolutiondate,
  }),
  instantField({ id: 'lastViewed', names: ['lastViewed'], of: (row) => row.fields.lastViewed }),
  dayField({ id: 'duedate', names: ['due', 'duedate'], of: (row) => row.fields.duedate }),
];

const DURATIONS = [
  { id: 'timeoriginalestimate', names: ['originalEstimate', 'timeoriginalestimate'] },
  { id: 'timeestimate', names: ['remainingEstimate', 'timeestimate'] },
  { id: 'timespent', names: ['timespent'] },
];

const durationFields = (): readonly JqlField[] =>
  DURATIONS.map((field) =>
    numberField({
      ...field,
      kind: 'duration',
      type: 'com.atlassian.jira.types.Duration',
      of: numberOf(field.id),
    }),
  );

const countFields = (): readonly JqlField[] => [
  numberField({
    id: 'votes',
    names: ['votes'],
    operators: PLAIN_ORDERED_OPERATORS,
    of: countOf('votes', 'votes'),
    direction: 'DESC',
  }),
  numberField({
    id: 'watches',
    names: ['watchers'],
    operators: PLAIN_ORDERED_OPERATORS,
    of: countOf('watches', 'watchCount'),
    direction: 'DESC',
  }),
  numberField({ id: 'workratio', names: ['workRatio'], of: numberOf('workratio') }),
  numberField({
    id: 'progress',
    names: ['progress'],
    operators: PLAIN_ORDERED_OPERATORS,
    of: countOf('progress', 'percent'),
  }),
];

function keyField(): JqlField {
  const field = issueField({
    id: 'issuekey',
    names: ['issuekey', 'key', 'id', 'issue'],
    operators: PLAIN_ORDERED_OPERATORS,
    of: (row) => [row.key],
    compare: compareKeys,
  });
  return {
    ...field,
    order: {
      read: (row) => row.key,
      compare: (a, b) => {
        const sameProject = compareKeys(a, b);
        return Number.isNaN(sameProject) ? compareScalars(a, b) : sameProject;
      },
      direction: 'ASC',
    },
  };
}

function parentKey(row: IssueRow): readonly string[] {
  const parsed = v.safeParse(parentSchema, row.fields.parent);
  return parsed.success ? [parsed.output.key] : [];
}

function labelsField(): JqlField {
  return labelField({
    id: 'labels',
    names: ['labels'],
    of: (row) => row.fields.labels ?? [],
    suggest: ({ data }) => [...new Set(data.issues.flatMap((row) => row.fields.labels ?? []))],
  });
}

const attachmentsField: JqlField = {
  id: 'attachment',
  names: ['attachments'],
  kind: 'value',
  type: 'com.atlassian.jira.issue.attachment.Attachment',
  operators: EMPTINESS_OPERATORS,
  read: (row) =>
    Array.isArray(row.fields.attachment) && row.fields.attachment.length > 0 ? [1] : [],
  resolve: ({ text }) => [text],
  compare: unordered,
};

/** The fields that every Jira has. */
export function systemFields(data: Dataset): readonly JqlField[] {
  return [
    keyField(),
    ...projectFields(data),
    ...workflowFields(data),
    ...textFields(),
    ...userFields(),
    ...dateFields(),
    ...durationFields(),
    ...countFields(),
    labelsField(),
    attachmentsField,
    issueField({ id: 'parent', names: ['parent'], of: parentKey }),
    issueField({
      id: 'issueLink',
      names: ['issueLink'],
      operators: PLAIN_VALUE_OPERATORS,
      of: (row) => linksOf(row).map((link) => link.key),
    }),
  ];
}
