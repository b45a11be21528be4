import type { Dataset } from '../../data/dataset';
import type { FieldDescription, FieldSchema, JiraUser } from '../../data/entities';
import type { IssueRow } from '../../data/issue-row';
import { sprintIds } from '../../data/sprint-text';
import { versionField } from './catalogue-fields';
import { column } from './kinds/column';
import { dayField, instantField } from './kinds/date-field';
import { issueField } from './kinds/issue-field';
import {
  compareScalars,
  unordered,
  VALUE_OPERATORS,
  type FieldKind,
  type JqlField,
} from './jql-field';
import { namedField } from './kinds/named-field';
import { numberField } from './kinds/number-field';
import { textField } from './kinds/text-field';
import { unknownValue } from './kinds/unknown-value';
import { userField } from './kinds/user-field';

interface Custom {
  description: FieldDescription;
  id: string;
  /** Its name, and `cf[10001]`. */
  names: readonly string[];
  value: (row: IssueRow) => unknown;
  data: Dataset;
}

/** JQL fields of the custom fields, by the type of each. */
export function customFields(data: Dataset): readonly JqlField[] {
  return data.customFields.map((description) => {
    const { id, name, schema } = description;
    const names = [name, `cf[${schema?.customId ?? id.replace('customfield_', '')}]`];
    return build({ description, id, names, value: (row) => row.fields[id], data });
  });
}

function build(custom: Custom): JqlField {
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
const BUILDERS: Readonly<Record<string, (custom: Custom) => JqlField>> = {
  'gh-sprint': sprintField,
  'gh-epic-link': epicLinkField,
  'array of string': labelsField,
  number: (custom) => numberField({ ...custom, of: (row) => numberOf(custom.value(row)) }),
  date: (custom) => dayField({ ...custom, of: custom.value }),
  datetime: (custom) => instantField({ ...custom, of: custom.value }),
  user: (custom) =>
    userField({ ...custom, of: (row) => recordsOf(custom.value(row)).filter(isUser) }),
  version: (custom) => versionField(custom.data, { ...custom, of: versionsOf(custom) }),
  option: (custom) => optionField(custom, 'option', optionNames),
  'option-with-child': (custom) => optionField(custom, 'option', optionNames),
  group: (custom) => optionField(custom, 'group', (record) => [String(record.name)]),
};

/** Jira orders by it too, as is often done to keep the issues of an epic together. */
function epicLinkField(custom: Custom): JqlField {
  const keys = textsOf(custom);
  const order = {
    read: (row: IssueRow) => keys(row)[0],
    compare: compareScalars,
    direction: 'ASC' as const,
  };
  return issueField({ ...custom, of: keys, order });
}

function plainTextField(custom: Custom): JqlField {
  return textField({ ...custom, text: (row) => texts(custom.value(row)).join(' ') });
}

function labelsField(custom: Custom): JqlField {
  const read = column((row) => texts(custom.value(row)).map((text) => text.toLowerCase()));
  return {
    ...base(custom),
    kind: 'label',
    type: 'com.atlassian.jira.issue.label.Label',
    read,
    resolve: ({ text }) => [text.toLowerCase()],
    order: { read: (row) => read(row)[0], compare: compareScalars, direction: 'ASC' },
  };
}

function base({ id, names }: Custom): Pick<JqlField, 'id' | 'names' | 'operators' | 'compare'> {
  return { id, names, operators: VALUE_OPERATORS, compare: unordered };
}

/** Options are known from the issues that use them; a cascading value matches parent and child. */
function optionField(
  custom: Custom,
  kind: FieldKind,
  namesOf: (record: Record<string, unknown>) => readonly string[],
): JqlField {
  const shown = column((row) => recordsOf(custom.value(row)).flatMap(namesOf));
  const read = column((row) => shown(row).map((name) => name.toLowerCase()));
  let options: ReadonlyMap<string, string> | undefined;
  const known = (): ReadonlyMap<string, string> =>
    (options ??= new Map(
      custom.data.issues.flatMap(shown).map((name) => [name.toLowerCase(), name]),
    ));
  return {
    ...base(custom),
    kind,
    type: 'com.atlassian.jira.issue.customfields.option.Option',
    read,
    resolve: (written) => {
      const wanted = written.text.toLowerCase();
      if (!known().has(wanted)) throw unknownValue(written);
      return [wanted];
    },
    order: { read: (row) => read(row)[0], compare: compareScalars, direction: 'ASC' },
    suggest: () => [...known().values()],
  };
}

function optionNames(record: Record<string, unknown>): readonly string[] {
  const child = recordsOf(record.child).flatMap(optionNames);
  return [String(record.value), ...child];
}

function sprintField(custom: Custom): JqlField {
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

/** Data Center keeps texts, Cloud objects. */
function sprintIdsOf(value: unknown): readonly string[] {
  return [...texts(value).flatMap(sprintIds), ...recordsOf(value).map(({ id }) => String(id))];
}

function textsOf(custom: Custom): (row: IssueRow) => readonly string[] {
  return (row) => texts(custom.value(row));
}

function versionsOf(custom: Custom): Parameters<typeof versionField>[1]['of'] {
  const known = new Map(
    custom.data.projects.flatMap(({ versions }) => versions).map((one) => [one.id, one]),
  );
  return (row) =>
    recordsOf(custom.value(row)).flatMap((record) => known.get(String(record.id)) ?? []);
}

function texts(value: unknown): readonly string[] {
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
