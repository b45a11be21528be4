import type { MacroDefinition, TableSource } from '#contract/macro-definition';

const COLUMNS = ['issuekey', 'summary', 'derived.site'];

/** A table of several sources. */
export function several(
  sources: TableSource[],
  { columns = COLUMNS, maxRows = 50 }: { columns?: string[]; maxRows?: number } = {},
): MacroDefinition {
  return {
    v: 1,
    sources: sources as MacroDefinition['sources'],
    columns: columns.map((fieldId) => ({ fieldId })),
    display: { maxRows },
  };
}
