import type { Cell, IssueTable, TableColumn, TableRow } from '#contract/issue-table';
import { USUAL_FIELD_IDS } from './usual-fields';

/** A field of an issue with its value. */
export interface ShownField {
  column: TableColumn;
  cell: Cell;
}

/** Their values stand in the heading. */
const IN_HEADING: readonly string[] = ['issuekey', 'summary'];

const EMPTY: Cell = { type: 'empty' };

/** Texts of several lines stand below the others, on the whole width. */
export const isLongText = ({ cell }: ShownField): boolean =>
  cell.type === 'rich' || (cell.type === 'text' && cell.text.includes('\n'));

/**
 * The fields of an issue: the usual ones first, then the others in the order of the table.
 * @param missing the table of the usual fields that the other one does not have, if it is loaded
 */
export function shownFields(
  row: TableRow,
  { columns }: Pick<IssueTable, 'columns'>,
  missing: IssueTable | undefined,
): ShownField[] {
  const [other] = missing?.rows ?? [];
  const all = [
    ...columns.map((column, at) => ({ column, cell: row.cells[at] ?? EMPTY })),
    ...(missing?.columns ?? []).map((column, at) => ({ column, cell: other?.cells[at] ?? EMPTY })),
  ];
  const known = new Set(IN_HEADING);
  return all
    .filter(({ column: { fieldId } }) => !known.has(fieldId) && known.add(fieldId))
    .sort((one, next) => rank(one) - rank(next));
}

function rank({ column }: ShownField): number {
  const at = (USUAL_FIELD_IDS as readonly string[]).indexOf(column.fieldId);
  return at === -1 ? USUAL_FIELD_IDS.length : at;
}

/** The summary of an issue, from wherever it is known. */
export function summaryOf(missing: IssueTable | undefined): string | undefined {
  const at = missing?.columns.findIndex(({ fieldId }) => fieldId === 'summary') ?? -1;
  const cell = missing?.rows[0]?.cells[at];
  return cell?.type === 'text' ? cell.text : undefined;
}
