import type { IssueRow } from '#dev/jira/data/issue-row';
import { compareScalars, TEXT_OPERATORS, unordered, type JqlField } from '../jql-field';

interface TextField extends Partial<Pick<JqlField, 'operators'>> {
  id: string;
  names: readonly string[];
  text: (row: IssueRow) => string;
  /** Whether ORDER BY takes it. */
  sortable?: boolean;
}

export function textField({ sortable = true, text, ...field }: TextField): JqlField {
  return {
    kind: 'text',
    type: 'java.lang.String',
    operators: TEXT_OPERATORS,
    ...field,
    text,
    // Only EMPTY asks for the values of a text: its presence is enough.
    read: (row) => (text(row) === '' ? [] : [1]),
    resolve: ({ text: written }) => [written],
    compare: unordered,
    ...(sortable && {
      order: { read: (row) => text(row) || undefined, compare: compareScalars, direction: 'ASC' },
    }),
  };
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
