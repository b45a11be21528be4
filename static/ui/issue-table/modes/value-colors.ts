import type { StatusCategory } from '#contract/issue-table';
import type { SummaryValue } from '#core/view/summarize';

const CATEGORY_COLORS: Record<StatusCategory, string> = {
  new: 'gray',
  indeterminate: 'blue',
  done: 'green',
  undefined: 'gray',
};
const COLORS = ['blue', 'orange', 'purple', 'green', 'red'];
/** The class of values that no color tells apart. */
export const ONE_COLOR = 'value-color value-color--blue';
/** A color that has been used is taken in another shade. */
const SHADES = 3;

/**
 * A class for each value. Statuses have the color of their category, each in a shade of its own; what has no value, and
 * what is counted together, is gray.
 */
export function valueColors(values: SummaryValue[]): string[] {
  const used = new Map<string, number>();
  let next = 0;
  return values.map(({ cell, others }) => {
    const color =
      cell.type === 'status'
        ? CATEGORY_COLORS[cell.category]
        : cell.type === 'empty' || others !== undefined
          ? 'gray'
          : (COLORS[next++ % COLORS.length] ?? 'gray');
    const shade = used.get(color) ?? 0;
    used.set(color, shade + 1);
    return `value-color value-color--${color} value-color--shade${shade % SHADES}`;
  });
}
