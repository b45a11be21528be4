import type { Dataset } from '../../data/dataset';
import type { FieldDescription, FieldSchema, JiraUser, Version } from '../../data/entities';
import type { IssueRow } from '../../data/issue-row';
import { sprintIds } from '../../data/sprint-text';
import { compareScalars } from './compare-scalars';
import type { JqlField } from './jql-field';
import { dayField, instantField } from './kinds/date-field';
import { issueField } from './kinds/issue-field';
import { labelField } from './kinds/label-field';
import { namedField } from './kinds/named-field';
import { numberField } from './kinds/number-field';
import { optionField } from './kinds/option-field';
import { textField } from './kinds/text-field';
import { userField } from './kinds/user-field';
import { versionField } from './kinds/version-field';

interface CustomField {
  description: FieldDescription;
  id: string;
  /** Its name, and `cf[10001]`. */
  names: readonly string[];
  value: (row: IssueRow) => unknown;
  data: Dataset;
}

/** The custom fields of a data set, each by its type. */
export function customFields(data: Dataset): readonly JqlField[] {
  return data.customFields.map((description) => {
    const { id, name, schema } = description;
    const names = [name, `cf[${schema?.customId ?? id.replace('customfield_', '')}]`];
    return build({ description, id, names, value: (row) => row.fields[id], data });
  });
}

function build(custom: CustomField): JqlField {
  const make = typeNames(custom.description.schema).find((name) => name in BUILDERS);
  return (BUILDERS[make ?? ''] ?? plainTextField)(custom);
}

function typeNames(schema: FieldSchema | undefined): readonly string[] {
  if (schema === undefined) return [];
  const { custom, type, items } = schema;
  const suffix = custom?.split(':').at(-1) ?? '';
  return [suffix, items === undefined ? type : `array of ${items}`, items ?? type];
}

/** By the suffix of the custom type, then by the type of the values. */
const BUILDERS: Readonly<Record<string, (custom: CustomField) => JqlField>> = {
  'gh-sprint': sprintField,
  'gh-epic-link': epicLinkField,
  'array of string': ({ id, names, value }) =>
    labelField({ id, names, of: (row) => textsOf(value(row)) }),
  number: (custom) => numberField({ ...custom, of: (row) => numberOf(custom.value(row)) }),
  date: (custom) => dayField({ ...custom, of: custom.value }),
  datetime: (custom) => instantField({ ...custom, of: custom.value }),
  user: (custom) =>
    userField({ ...custom, of: (row) => recordsOf(custom.value(row)).filter(isUser) }),
  version: (custom) => versionField(custom.data, { ...custom, of: versionsOf(custom) }),
  option: customOptionField,
  'option-with-child': customOptionField,
  group: ({ id, names, value, data }) =>
    optionField({
      id,
      names,
      kind: 'group',
      of: (row) => recordsOf(value(row)).map(({ name }) => String(name)),
      issues: data.issues,
    }),
};

/** Jira sorts by the epic link, too, which keeps the issues of an epic together. */
function epicLinkField(custom: CustomField): JqlField {
  const keys = (row: IssueRow): readonly string[] => textsOf(custom.value(row));
  return issueField({
    ...custom,
    of: keys,
    order: { read: (row) => keys(row)[0], compare: compareScalars, direction: 'ASC' },
  });
}

function plainTextField(custom: CustomField): JqlField {
  return textField({ ...custom, text: (row) => textsOf(custom.value(row)).join(' ') });
}

function customOptionField({ id, names, value, data }: CustomField): JqlField {
  const of = (row: IssueRow): readonly string[] => recordsOf(value(row)).flatMap(optionNames);
  return optionField({ id, names, kind: 'option', of, issues: data.issues });
}

function optionNames(record: Record<string, unknown>): readonly string[] {
  const child = recordsOf(record.child).flatMap(optionNames);
  return [String(record.value), ...child];
}

function sprintField(custom: CustomField): JqlField {
  const { data } = custom;
  const byId = new Map(data.sprints.map((sprint) => [String(sprint.id), sprint]));
  return namedField({
    ...custom,
    kind: 'sprint',
    type: 'com.atlassian.greenhopper.service.sprint.Sprint',
    of: (row) =>
      sprintIdsOf(custom.value(row)).flatMap((id) => {
        const sprint = byId.get(id);
        return sprint === undefined ? [] : [{ id, name: sprint.name }];
      }),
    all: () => data.sprints.map(({ id, name }) => ({ id: String(id), name })),
  });
}

/** Data Center keeps sprints as texts, Cloud as objects. */
function sprintIdsOf(value: unknown): readonly string[] {
  return [...textsOf(value).flatMap(sprintIds), ...recordsOf(value).map(({ id }) => String(id))];
}

function versionsOf({ data, value }: CustomField): (row: IssueRow) => readonly Version[] {
  const known = new Map(
    data.projects.flatMap(({ versions }) => versions).map((version) => [version.id, version]),
  );
  return (row) => recordsOf(value(row)).flatMap(({ id }) => known.get(String(id)) ?? []);
}

function textsOf(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((one) => typeof one === 'string');
}

function recordsOf(value: unknown): readonly Record<string, unknown>[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((one) => (typeof one === 'object' && one !== null ? [{ ...one }] : []));
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function isUser(record: Record<string, unknown>): record is Record<string, unknown> & JiraUser {
  return typeof record.name === 'string' && typeof record.displayName === 'string';
}
