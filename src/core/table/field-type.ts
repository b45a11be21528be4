import type { FieldType } from '#contract/columns';
import type { FieldSchema } from '../jira/jira-client';
import { getOwn } from '../untrusted/get-own';

/** By `schema.type`, or by `array/` and `schema.items`. */
const TYPES: Record<string, FieldType> = {
  string: 'text',
  number: 'number',
  date: 'date',
  datetime: 'datetime',
  option: 'option',
  option2: 'option',
  'option-with-child': 'option',
  'array/option': 'options',
  'array/string': 'labels',
  user: 'user',
  'array/user': 'users',
  group: 'group',
  'array/group': 'group',
  version: 'version',
  'array/version': 'version',
  project: 'project',
  team: 'team',
};

/** The type of a field as authors know it. @returns undefined for a type without a common name */
export function fieldType({ type, items }: FieldSchema): FieldType | undefined {
  return getOwn(TYPES, type === 'array' ? `array/${items ?? ''}` : (type ?? ''));
}
