import { AppError } from '#contract/app-error';
import { joined, partsOf } from './conditions-and-order';
import { FilterCopier, type FindFilter, within } from './filter-copier';
import { parseJql } from './parse-jql';
import type { ParsedJql } from './parsed-jql';
import { isEscapedName, isSavedFilterField } from './saved-filter-field';

/**
 * Puts the conditions of saved filters in the place of the filters, to the letter and in parentheses, so that the query
 * finds the same issues now and no longer changes with the filters. As in Jira, the order of a filter does not count,
 * unless the whole query is that one filter.
 * @returns the same query if it names no filter
 * @throws {FilterNotCopied}
 * @throws {AppError} `JQL_INVALID`, with the position, for a query with a syntax error
 */
export async function copySavedFilters(jql: string, find: FindFilter): Promise<string> {
  const query = await parseJql(jql);
  if (query.error) {
    if (!query.fields.some((name) => isSavedFilterField(name) || isEscapedName(name))) return jql;
    const details = { position: query.error };
    throw new AppError('JQL_INVALID', 'The query is not valid JQL.', { details });
  }
  const copier = new FilterCopier(find);
  const only = onlyFilter(jql, query);
  if (only !== undefined) return copier.alone(only);
  const { conditions, order } = partsOf(jql, query);
  return within(joined(await copier.copyInto(conditions, []), order));
}

/** The filter that is the whole query. */
function onlyFilter(jql: string, { savedFilters, orderBy }: ParsedJql): string | undefined {
  const [clause, ...others] = savedFilters;
  if (!clause?.filters || others.length > 0 || orderBy || clause.isNegated) return undefined;
  const [start, end] = clause.span;
  const characters = Array.from(jql);
  const around = [...characters.slice(0, start), ...characters.slice(end)].join('');
  return around.trim() === '' && clause.filters.length === 1 ? clause.filters[0] : undefined;
}
