import { PLAIN_TEXT_OPERATORS, unordered, type JqlField, type QueryContext } from './jql-field';

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
