import type { DisplayMode } from '#contract/display-mode';

/**
 * The mode that is saved with these columns. What is counted by a column that was taken out of the table is a table again;
 * other columns that it names fall away.
 * @returns undefined for a table
 */
export function modeFor(mode: DisplayMode | undefined, columns: string[]): DisplayMode | undefined {
  if (!mode || !('rows' in mode)) return mode;
  const { kind, rows } = mode;
  if (!columns.includes(rows)) return undefined;
  const kept = (id: string | undefined) => (id && columns.includes(id) ? id : undefined);
  const across = kind === 'doughnut' ? undefined : kept(mode.columns);
  const sum = kept(mode.sum);
  return { kind, rows, ...(across && { columns: across }), ...(sum && { sum }) };
}
