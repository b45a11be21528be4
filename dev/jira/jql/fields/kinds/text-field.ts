import type { IssueRow } from '#dev/jira/data/issue-row';
import { compareScalars, unordered } from '../compare-scalars';
import type { JqlField } from '../jql-field';
import { TEXT_OPERATORS } from '../operator-sets';

interface TextField extends Partial<Pick<JqlField, 'operators'>> {
  id: string;
  names: readonly string[];
  text: (row: IssueRow) => string;
  /** Whether ORDER BY accepts the field; default: true. */
  sortable?: boolean;
}

/** A field that `~` searches. */
export function textField({ sortable = true, text, ...field }: TextField): JqlField {
  return {
    kind: 'text',
    type: 'java.lang.String',
    operators: TEXT_OPERATORS,
    ...field,
    text,
    // Only IS EMPTY reads the values of a text, so one value stands for any text.
    read: (row) => (text(row) === '' ? [] : [1]),
    resolve: ({ text: written }) => [written],
    compare: unordered,
    ...(sortable && {
      order: { read: (row) => text(row) || undefined, compare: compareScalars, direction: 'ASC' },
    }),
  };
}

/** The text itself; empty for any other value. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
