import { AGILE, customField, STANDARD } from '../custom-field';
import type { FieldDescription, FieldSchema } from '../entities';
import type { RawIssue } from '../issue-row';
import { DERIVED_FIELD } from './rest-shape';

interface Kind {
  /** The custom type. */
  type: string;
  schema: FieldSchema;
}

const KNOWN: Readonly<Record<string, Kind & { name: string }>> = {
  [DERIVED_FIELD.sprint]: {
    name: 'Sprint',
    type: `${AGILE}:gh-sprint`,
    schema: { type: 'array', items: 'string' },
  },
  [DERIVED_FIELD.epicLink]: {
    name: 'Epic Link',
    type: `${AGILE}:gh-epic-link`,
    schema: { type: 'any' },
  },
  [DERIVED_FIELD.flagged]: {
    name: 'Flagged',
    type: `${STANDARD}:multicheckboxes`,
    schema: { type: 'array', items: 'option' },
  },
};

/** The custom fields of a file. Issues do not state names and types of fields, so both are derived from the values. */
export function inferCustomFields(
  ids: ReadonlySet<string>,
  issues: readonly RawIssue[],
): readonly FieldDescription[] {
  return [...ids]
    .filter((id) => /^customfield_\d+$/.test(id))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((id) => describe(id, KNOWN[id] ?? { name: id, ...kindOf(firstValue(id, issues)) }));
}

function describe(id: string, { name, type, schema }: Kind & { name: string }): FieldDescription {
  return customField(Number(id.slice('customfield_'.length)), name, { ...schema, custom: type });
}

function firstValue(id: string, issues: readonly RawIssue[]): unknown {
  return issues
    .map((issue) => issue.fields[id])
    .find(
      (value) =>
        value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    );
}

function kindOf(value: unknown): Kind {
  if (Array.isArray(value)) return listKind(value[0]);
  const { type, schema } = singleKind(value);
  return { type: `${STANDARD}:${type}`, schema };
}

function listKind(first: unknown): Kind {
  if (typeof first === 'string') {
    const sprint = first.startsWith('com.atlassian.greenhopper');
    const type = sprint ? `${AGILE}:gh-sprint` : `${STANDARD}:labels`;
    return { type, schema: { type: 'array', items: 'string' } };
  }
  const { type, schema } = singleKind(first);
  return { type: `${STANDARD}:multi${type}`, schema: { type: 'array', items: schema.type } };
}

function singleKind(value: unknown): Kind {
  if (typeof value === 'number') return kind('float', 'number');
  if (typeof value === 'string') return textKind(value);
  if (typeof value !== 'object' || value === null) return kind('textfield', 'string');
  if ('displayName' in value) return kind('userpicker', 'user');
  if ('child' in value) return kind('cascadingselect', 'option-with-child');
  if ('value' in value) return kind('select', 'option');
  if ('released' in value) return kind('version', 'version');
  return kind('grouppicker', 'group');
}

function textKind(text: string): Kind {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return kind('datepicker', 'date');
  if (/^\d{4}-\d\d-\d\dT[\d:.]+/.test(text)) return kind('datetime', 'datetime');
  return kind(text.includes('\n') ? 'textarea' : 'textfield', 'string');
}

function kind(type: string, schemaType: string): Kind {
  return { type, schema: { type: schemaType } };
}
