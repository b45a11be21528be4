import type { Dataset } from '../../data/dataset';
import type { NamedEntity } from '../../data/entities';
import type { JqlField, Scalar } from './jql-field';
import { namedField } from './kinds/named-field';
import { oneOrNone } from './kinds/number-field';
import {
  HISTORY_OPERATORS,
  ORDERED_HISTORY_OPERATORS,
  PLAIN_VALUE_OPERATORS,
} from './operator-sets';

/** Fields whose values an administrator configures for all projects. */
export function workflowFields(data: Dataset): readonly JqlField[] {
  return [
    namedField({
      id: 'issuetype',
      names: ['issuetype', 'type'],
      kind: 'issuetype',
      type: 'com.atlassian.jira.issue.issuetype.IssueType',
      of: (row) => [row.fields.issuetype],
      all: () => data.issueTypes,
    }),
    namedField({
      id: 'status',
      names: ['status'],
      operators: HISTORY_OPERATORS,
      history: 'status',
      type: 'com.atlassian.jira.issue.status.Status',
      of: (row) => [row.fields.status],
      all: () => data.statuses,
    }),
    statusCategoryField(),
    priorityField(data),
    resolutionField(data),
    securityField(data),
  ];
}

const STATUS_CATEGORIES: readonly (NamedEntity & { aliases: readonly string[] })[] = [
  { id: '1', name: 'No Category', aliases: ['undefined'] },
  { id: '2', name: 'To Do', aliases: ['new'] },
  { id: '4', name: 'In Progress', aliases: ['indeterminate'] },
  { id: '3', name: 'Done', aliases: ['complete'] },
];

function statusCategoryField(): JqlField {
  const field = namedField({
    id: 'statusCategory',
    names: ['statusCategory'],
    operators: PLAIN_VALUE_OPERATORS,
    type: 'com.atlassian.jira.issue.status.category.StatusCategory',
    of: ({ fields: { status } }) => [
      { id: String(status.statusCategory.id), name: status.statusCategory.name },
    ],
    all: () => STATUS_CATEGORIES,
  });
  return {
    ...field,
    resolve: (written) => {
      const alias = written.text.toLowerCase();
      const byAlias = STATUS_CATEGORIES.find(({ aliases }) => aliases.includes(alias));
      return byAlias === undefined ? field.resolve(written) : [byAlias.id];
    },
  };
}

/** Highest is the greatest: `priority > Medium` finds High, and ORDER BY priority shows Highest first. */
function priorityField(data: Dataset): JqlField {
  const ranks = new Map<Scalar, number>(data.priorities.map(({ id }, position) => [id, -position]));
  const compare = (a: Scalar, b: Scalar): number => (ranks.get(a) ?? NaN) - (ranks.get(b) ?? NaN);
  const field = namedField({
    id: 'priority',
    names: ['priority'],
    operators: ORDERED_HISTORY_OPERATORS,
    history: 'priority',
    type: 'com.atlassian.jira.issue.priority.Priority',
    of: (row) => oneOrNone(row.fields.priority),
    all: () => data.priorities,
  });
  return {
    ...field,
    compare,
    order: { read: (row) => field.read(row)[0], compare, direction: 'DESC' },
  };
}

/** `resolution = Unresolved` is a common way to write `resolution is EMPTY`. */
function resolutionField(data: Dataset): JqlField {
  const field = namedField({
    id: 'resolution',
    names: ['resolution'],
    operators: ORDERED_HISTORY_OPERATORS,
    history: 'resolution',
    type: 'com.atlassian.jira.issue.resolution.Resolution',
    of: (row) => oneOrNone(row.fields.resolution),
    all: () => data.resolutions,
  });
  return { ...field, isEmptyWord: (text) => text.toLowerCase() === 'unresolved' };
}

/** A security level does not exist for users who are not members of it. */
function securityField(data: Dataset): JqlField {
  return namedField({
    id: 'security',
    names: ['level'],
    type: 'com.atlassian.jira.issue.security.IssueSecurityLevel',
    of: (row) => oneOrNone(row.fields.security),
    all: ({ user }) =>
      data.securityLevels.filter(({ members }) => members.includes(user?.name ?? '')),
  });
}
