import { AppError } from '#contract/app-error';
import { SITE_COLUMN_ID } from '#contract/columns';
import { isMerged, type MacroDefinition, type TableSource } from '#contract/macro-definition';
import type { IssueTable } from '#contract/issue-table';

/** The ids of custom fields, which differ between Jiras; other fields have one id everywhere. */
const CUSTOM = 'customfield_';

/** @throws {AppError} `PAYLOAD_INVALID` for a source that the definition does not have */
export function sourceAt({ sources }: MacroDefinition, at: number): TableSource {
  const source = sources[at];
  if (source) return source;
  throw new AppError('PAYLOAD_INVALID', 'The table has no such source.', {
    details: { reason: 'source' },
  });
}

/**
 * One of the sources of a definition as a table of its own: with the link, the query, and the columns whose fields its
 * Jira has, by its own ids.
 * @throws {AppError} as {@link sourceAt}
 */
export function sourceTable(definition: MacroDefinition, at: number): MacroDefinition {
  const source = sourceAt(definition, at);
  if (!isMerged(definition)) return definition;
  const columns = fieldsOf(source, definition.columns);
  return { ...definition, sources: [source], columns };
}

/**
 * What is said of columns, said of the fields of one Jira: of columns that it does not have nothing.
 * @param named a sort, filters, or columns
 */
export function fieldsOf<T extends { fieldId: string }>(
  source: TableSource,
  named: readonly T[],
): T[] {
  return named.flatMap((each) => {
    const fieldId = fieldIn(source, each.fieldId);
    return fieldId === undefined ? [] : [{ ...each, fieldId }];
  });
}

/**
 * What a Jira is asked for of a sort or of filters: as {@link fieldsOf}, without the site, which is the same for all of its
 * issues.
 */
export const askedFields = <T extends { fieldId: string }>(
  source: TableSource,
  named: readonly T[],
): T[] => fieldsOf(source, named).filter(({ fieldId }) => fieldId !== SITE_COLUMN_ID);

/** @returns the id that a Jira has for the field of a column; undefined if it has no such field */
function fieldIn({ fields }: TableSource, columnId: string): string | undefined {
  if (!fields || !columnId.startsWith(CUSTOM)) return columnId;
  return fields.find((each) => each.columnId === columnId)?.fieldId;
}

/** A table as one Jira answered it, with its columns named as the definition names them. */
export function byColumnIds(table: IssueTable, { fields = [] }: TableSource): IssueTable {
  if (fields.length === 0) return table;
  const ids = new Map(fields.map(({ columnId, fieldId }) => [fieldId, columnId]));
  const columns = table.columns.map((column) => ({
    ...column,
    fieldId: ids.get(column.fieldId) ?? column.fieldId,
  }));
  return { ...table, columns };
}

/** The definition with each of its sources changed. */
export async function mapSources(
  definition: MacroDefinition,
  change: (source: TableSource, at: number) => Promise<TableSource>,
): Promise<MacroDefinition> {
  const [first, ...others] = definition.sources;
  const [changed, ...rest] = await Promise.all([
    change(first, 0),
    ...others.map((source, index) => change(source, index + 1)),
  ]);
  return { ...definition, sources: [changed, ...rest] };
}
