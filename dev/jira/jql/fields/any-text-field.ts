import { unordered } from './compare-scalars';
import type { JqlField, QueryContext } from './jql-field';
import { PLAIN_TEXT_OPERATORS } from './operator-sets';

/** Whether the name is that of the pseudo field `text`. */
export function isAnyTextField(name: string): boolean {
  return name.toLowerCase() === 'text';
}

/** `text ~`: summary, description, environment, comments and custom text fields, as one field. */
export function anyTextField({ fields }: QueryContext): JqlField {
  return {
    id: 'text',
    names: ['text'],
    kind: 'text',
    type: 'java.lang.String',
    operators: PLAIN_TEXT_OPERATORS,
    read: () => [],
    resolve: ({ text }) => [text],
    compare: unordered,
    searched: fields.all.filter((field) => field.kind === 'text'),
  };
}
