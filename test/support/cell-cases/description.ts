import type { Cell, RichNode } from '#contract/issue-table';
import { readMarkup } from '#core/table/rich/markup-to-rich';
import { tableRows } from '#core/table/table-rows';
import { NEUTRAL_FORMAT } from '#core/table/text/cell-format';
import { plainText } from '#core/table/text/cell-text';
import { BASE_URL } from './cell-case';

const FIELDS = new Map([
  ['description', { name: 'Description', schema: { type: 'string', system: 'description' } }],
]);

/** The cell of an issue's description: wiki markup or HTML of Data Center, or a document of Cloud. */
export function descriptionCell(description: unknown): Cell {
  const [row] = tableRows([{ key: 'ABC-1', fields: { description } }], {
    fieldIds: ['description'],
    fields: FIELDS,
    baseUrl: BASE_URL,
    today: '2026-11-22',
    now: Date.UTC(2026, 10, 22),
    readMarkup,
  });
  return row?.cells[0] ?? { type: 'empty' };
}

/** What the cell says in copies, CSV and sorting. */
export const descriptionText = (description: unknown): string =>
  plainText(descriptionCell(description), NEUTRAL_FORMAT);

/** How the cell is drawn; a text is a paragraph. */
export function descriptionNodes(description: unknown): RichNode[] {
  const cell = descriptionCell(description);
  if (cell.type === 'text') return [{ tag: 'paragraph', content: [cell.text] }];
  return cell.type === 'rich' ? cell.content : [];
}
