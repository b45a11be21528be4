import type { TableColumn } from '#contract/issue-table';
import type { MacroDefinition } from '#contract/macro-definition';
import { nameLine } from './plain-text';

/** Puts the author's headings in the place of the names of fields, for readers, downloads and exports alike. */
export function withHeadings(
  columns: TableColumn[],
  defined: MacroDefinition['columns'],
): TableColumn[] {
  const headings = new Map(defined.map(({ fieldId, heading }) => [fieldId, heading]));
  return columns.map((column) => {
    const heading = nameLine(headings.get(column.fieldId) ?? '');
    return heading === '' ? column : { ...column, name: heading, hasHeading: true as const };
  });
}
