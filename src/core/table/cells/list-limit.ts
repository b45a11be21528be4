/** A cell shows at most so many items; the rest is counted. */
export const LIST_MAX = 50;

/** @returns the first `max` items and, if the list is longer, how many are left out */
export function firstOf<T>(items: T[], max: number): { first: T[]; more?: number } {
  return items.length <= max
    ? { first: items }
    : { first: items.slice(0, max), more: items.length - max };
}
