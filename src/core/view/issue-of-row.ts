import type { IssueReference, IssueTable, TableRow } from '#contract/issue-table';

/**
 * The issue of a row, as far as its cells tell: its key and address, and its summary if that is a column.
 */
export function issueOfRow(
  row: TableRow,
  { columns, link }: Pick<IssueTable, 'columns' | 'link'>,
): IssueReference {
  const named = row.cells[columns.findIndex(({ fieldId }) => fieldId === 'issuekey')];
  const { key, url } =
    named?.type === 'issue'
      ? named
      : (row.issue ?? {
          key: row.key,
          url: `${link.displayUrl}/browse/${encodeURIComponent(row.key)}`,
        });
  const titled = row.cells[columns.findIndex(({ fieldId }) => fieldId === 'summary')];
  return { key, url, ...(titled?.type === 'text' && { summary: titled.text }) };
}
