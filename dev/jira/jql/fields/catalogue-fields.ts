import { canBrowse } from './visibility';
import {
  type QueryContext,
  compareScalars,
  HISTORY_OPERATORS,
  ORDERED_HISTORY_OPERATORS,
  PLAIN_VALUE_OPERATORS,
  VERSION_HISTORY_OPERATORS,
  VERSION_OPERATORS,
  type JqlField,
  type Scalar,
} from './jql-field';
import type { NamedEntity, Project, Version } from '../../data/entities';
import { column } from './kinds/column';
import { findNamed, namedField } from './kinds/named-field';
import { oneOrNone } from './kinds/number-field';
import { unknownValue } from './kinds/unknown-value';
import type { Dataset } from '../../data/dataset';
import type { IssueRow } from '../../data/issue-row';

export function browsableProjects(context: QueryContext): readonly Project[] {
  return context.data.projects.filter((project) => canBrowse(context, project.key));
}

function projectField(): JqlField {
  const field = namedField({
    id: 'project',
    names: ['project'],
    kind: 'project',
    type: 'com.atlassian.jira.project.Project',
    of: (row) => [row.fields.project],
    all: browsableProjects,
  });
  return {
    ...field,
    resolve: (written) => {
      const found = findProjects(browsableProjects(written.context), written.text);
      if (found.length === 0) throw unknownValue(written);
      return found.map((project) => project.id);
    },
    suggest: (context) => browsableProjects(context).map((project) => project.key),
  };
}

/** By key first, then by name or id. */
export function findProjects(all: readonly Project[], text: string): readonly Project[] {
  const key = text.toUpperCase();
  const byKey = all.filter((project) => project.key.toUpperCase() === key);
  return byKey.length > 0 ? byKey : findNamed(all, text);
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
      const byAlias = STATUS_CATEGORIES.find(({ aliases }) =>
        aliases.includes(written.text.toLowerCase()),
      );
      return byAlias === undefined ? field.resolve(written) : [byAlias.id];
    },
  };
}

/** Highest is the greatest: `priority > Medium`, and ORDER BY priority shows the highest first. */
function priorityField(data: Dataset): JqlField {
  const rank = new Map<Scalar, number>(data.priorities.map(({ id }, position) => [id, -position]));
  const compare = (a: Scalar, b: Scalar): number => (rank.get(a) ?? NaN) - (rank.get(b) ?? NaN);
  const field = namedField({
    id: 'priority',
    names: ['priority'],
    operators: ORDERED_HISTORY_OPERATORS,
    history: 'priority',
    type: 'com.atlassian.jira.issue.priority.Priority',
    of: (row) => oneOrNone(row.fields.priority),
    all: () => data.priorities,
  });
  const order = {
    read: (row: IssueRow) => field.read(row)[0],
    compare,
    direction: 'DESC' as const,
  };
  return { ...field, compare, order };
}

/** Versions of one project follow its release plan; those of different projects have no order. */
export function versionField(
  data: Dataset,
  field: {
    id: string;
    names: readonly string[];
    history?: 'fixVersion';
    of: (row: IssueRow) => readonly Version[];
  },
): JqlField {
  const place = new Map<Scalar, { project: string; position: number }>();
  for (const { key, versions } of data.projects) {
    versions.forEach(({ id }, position) => place.set(id, { project: key, position }));
  }
  const compare = (a: Scalar, b: Scalar): number => {
    const [one, other] = [place.get(a), place.get(b)];
    if (one === undefined || one.project !== other?.project) return NaN;
    return one.position - other.position;
  };
  const text = column((row) =>
    field
      .of(row)
      .map((version) => version.name)
      .join('\n'),
  );
  const named = namedField({
    ...field,
    kind: 'version',
    operators: field.history === undefined ? VERSION_OPERATORS : VERSION_HISTORY_OPERATORS,
    type: 'com.atlassian.jira.project.version.Version',
    all: (context) => browsableProjects(context).flatMap((project) => project.versions),
  });
  const first = column((row) => field.of(row).at(0)?.id ?? '');
  return {
    ...named,
    compare,
    text,
    order: {
      read: (row) => first(row) || undefined,
      compare: (a, b) => {
        const known = compare(a, b);
        return Number.isNaN(known) ? compareScalars(a, b) : known;
      },
      direction: 'ASC',
    },
  };
}

/** Fields whose values are entities that an administrator keeps. */
export function catalogueFields(data: Dataset): readonly JqlField[] {
  return [
    projectField(),
    statusCategoryField(),
    priorityField(data),
    ...workflowFields(data),
    ...projectValueFields(),
    securityField(data),
    versionField(data, {
      id: 'fixVersions',
      names: ['fixVersion'],
      history: 'fixVersion',
      of: (row) => row.fields.fixVersions ?? [],
    }),
    versionField(data, {
      id: 'versions',
      names: ['affectedVersion'],
      of: (row) => row.fields.versions ?? [],
    }),
  ];
}

function workflowFields(data: Dataset): readonly JqlField[] {
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
    resolutionField(data),
  ];
}

/** `resolution = Unresolved` is another way to write EMPTY, as everybody does. */
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
  return {
    ...field,
    isEmptyWord: (text) => text.toLowerCase() === 'unresolved',
  };
}

function projectValueFields(): readonly JqlField[] {
  return [
    namedField({
      id: 'components',
      names: ['component'],
      kind: 'component',
      type: 'com.atlassian.jira.bc.project.component.ProjectComponent',
      of: (row) => row.fields.components ?? [],
      all: (context) => browsableProjects(context).flatMap((project) => project.components),
    }),
    namedField({
      id: 'category',
      names: ['category'],
      type: 'com.atlassian.jira.project.ProjectCategory',
      of: (row) => oneOrNone(row.fields.project.projectCategory),
      all: (context) => browsableProjects(context).flatMap((one) => one.projectCategory ?? []),
    }),
  ];
}

/** A level that the user is not in behaves as not existing. */
function securityField(data: Dataset): JqlField {
  return namedField({
    id: 'security',
    names: ['level'],
    type: 'com.atlassian.jira.issue.security.IssueSecurityLevel',
    of: (row) => oneOrNone(row.fields.security),
    all: ({ user }) =>
      data.securityLevels.filter((level) => level.members.includes(user?.name ?? '')),
  });
}
