import type { Scalar } from './jql-field';

/** The comparison of values that have no order: `<` and `>` find nothing. */
export const unordered = (): number => NaN;

/** Numbers by size, texts by the English alphabet. */
export function compareScalars(a: Scalar, b: Scalar): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return COLLATOR.compare(String(a), String(b));
}

/** Created once, because creating a collator is slow. */
const COLLATOR = new Intl.Collator('en', { numeric: false });
