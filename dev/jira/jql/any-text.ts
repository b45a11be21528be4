import {
  PLAIN_TEXT_OPERATORS,
  unordered,
  type JqlField,
  type QueryContext,
} from './fields/jql-field';

/** `text ~`: summary, description, environment, comments and custom text fields, as one. */
export function isTextField(name: string): boolean {
  return name.toLowerCase() === 'text';
}

export function anyText({ fields }: QueryContext): JqlField {
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
