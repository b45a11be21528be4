import type { ColumnFilter } from '#contract/table-view';
import { cutOrderBy } from '#core/jql/cut-order-by';
import { jqlOfFilters } from '#core/search/filter-jql';

/**
 * Adds conditions on columns to a query that Jira has run.
 * @param today `YYYY-MM-DD`, where the reader is
 * @returns undefined for a query that only the grammar of JQL can read, and for conditions that JQL does not have
 */
export function filteredJql(
  jql: string,
  filters: ColumnFilter[],
  today: string,
): string | undefined {
  const clause = jqlOfFilters(filters, today);
  const orderBy = cutOrderBy(jql);
  if (clause === undefined || !orderBy) return undefined;
  const characters = Array.from(jql);
  const end = orderBy === 'none' ? characters.length : orderBy.start;
  // Not trimmed: a space at the end may be escaped and part of a value.
  const conditions = characters.slice(0, end).join('');
  const own = conditions.trim() === '' ? '' : `(${conditions}) AND `;
  return `${own}${clause} ${characters.slice(end).join('')}`.trimEnd();
}
