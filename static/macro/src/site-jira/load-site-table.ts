import type { IssueTable } from '#contract/issue-table';
import { type MacroDefinition, sourceOf } from '#contract/macro-definition';
import type { TableSort } from '#contract/table-sort';
import { siteLink } from '#core/application-link/site-link';
import { sameSiteClient } from '#core/jira/cloud/same-site-client';
import type { SearchRequest } from '#core/jira/jira-client';
import { isRefusedQuery } from '#core/jira/jql-failure';
import { nextTryAt } from '#core/jira/rate-limit';
import { retryingTransport } from '#core/jira/retrying-transport';
import { cutOrderBy } from '#core/jql/cut-order-by';
import { reorderJql } from '#core/jql/reorder-jql';
import { jqlOrderOf } from '#core/search/jql-order-of';
import { loadIssueTable, type SearchAnswer } from '#core/search/load-issue-table';
import { searchIssues, type FoundIssues } from '#core/search/search-issues';
import { readContext } from '#ui/bridge';
import { todayIn } from '#core/search/today-in';
import { siteJira } from '../bridge-site-jira';
import type { TableWish } from '../table-wish';
import { filteredJql } from './filtered-jql';
import { withTimeLimit } from './with-time-limit';

/** As long as an invocation of the backend has for the same. */
const TIME_LIMIT_MS = 25_000;

/**
 * Searches in the Jira of the same site and makes the table here, in the reader's browser.
 * @param undescribed columns that this Jira is known not to describe
 * @returns undefined for a query that only the grammar of JQL can put into that order or filter
 * @throws {AppError} what Jira throws; anything else when Confluence does not carry the requests
 */
export async function loadSiteTable(
  definition: MacroDefinition,
  { filters, ...wish }: TableWish,
  undescribed?: string[],
): Promise<IssueTable | undefined> {
  const { jql } = sourceOf(definition);
  if (!filters) return loadQuery(jql, { definition, wish, undescribed });
  const { timeZone } = await readContext();
  const filtered = filteredJql(jql, filters, todayIn(timeZone, Date.now()));
  if (filtered === undefined) return undefined;
  try {
    const table = await loadQuery(filtered, { definition, wish, undescribed });
    return table && { ...table, filters };
  } catch (error) {
    // A query that Jira refuses only with the conditions is shown without them.
    if (!isRefusedQuery(error)) throw error;
    return loadQuery(jql, { definition, wish, undescribed });
  }
}

async function loadQuery(
  jql: string,
  asked: {
    definition: MacroDefinition;
    wish: Omit<TableWish, 'filters'>;
    undescribed: string[] | undefined;
  },
): Promise<IssueTable | undefined> {
  const { definition, undescribed } = asked;
  const { sort, page } = asked.wish;
  const order = sort && jqlOrderOf(sort);
  const orderBy = order && cutOrderBy(jql);
  if (order && !orderBy) return undefined;
  const ordered = () =>
    order && orderBy ? reorderJql(jql, orderBy === 'none' ? undefined : orderBy, order) : undefined;
  const search = async (request: SearchRequest): Promise<SearchAnswer> => {
    const [found, { siteUrl, timeZone }] = await Promise.all([
      searchOrdered(request, { jql: ordered(), sort }),
      readContext(),
    ]);
    return { found, link: siteLink(siteUrl), timezone: timeZone };
  };
  return loadIssueTable(definition, { search, jql, page, undescribed, now: () => Date.now() });
}

/** A query that Jira refuses only in the reader's order keeps its own, so that Jira's words are about the author's. */
async function searchOrdered(
  request: SearchRequest,
  { jql, sort }: { jql: string | undefined; sort: TableSort[] | undefined },
): Promise<FoundIssues> {
  if (jql === undefined) return searchIssues(retryingClient(), request);
  try {
    return { ...(await searchIssues(retryingClient(), { ...request, jql })), sort };
  } catch (error) {
    if (!isRefusedQuery(error)) throw error;
    return searchIssues(retryingClient(), request);
  }
}

function retryingClient() {
  const end = Date.now() + TIME_LIMIT_MS;
  const transport = retryingTransport(withTimeLimit(siteJira), {
    now: () => Date.now(),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    random: () => Math.random(),
    timeLeft: () => end - Date.now(),
  });
  return sameSiteClient(transport, (response) => nextTryAt(response, Date.now()));
}
