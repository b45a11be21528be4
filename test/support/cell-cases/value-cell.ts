import type { Cell } from '#contract/issue-table';
import type { FieldSchema } from '#core/jira/jira-client';
import { cellField, readCell } from '#core/table/cells/read-cell';
import { BASE_URL } from './cell-case';

/** The cell of an issue's only field, on 22 November 2026. */
export function valueCell(schema: FieldSchema, value: unknown): Cell {
  const issue = { key: 'ABC-1', fields: { field: value } };
  const place = { baseUrl: BASE_URL, today: '2026-11-22', now: Date.UTC(2026, 10, 22, 12) };
  return readCell(cellField('field', schema), { issue, ...place });
}
