import type { IssueTable } from '#contract/issue-table';
import type { MacroDefinition } from '#contract/macro-definition';
import { siteLink } from '#core/application-link/site-link';
import { sameSiteClient } from '#core/jira/cloud/same-site-client';
import type { SearchRequest } from '#core/jira/jira-client';
import { nextTryAt } from '#core/jira/rate-limit';
import { retryingTransport } from '#core/jira/retrying-transport';
import { loadIssueTable, type SearchAnswer } from '#core/search/load-issue-table';
import { searchIssues } from '#core/search/search-issues';
import { readContext } from '#ui/bridge';
import { siteJira } from '../bridge';
import { withTimeLimit } from './with-time-limit';

/** As long as an invocation of the backend has for the same. */
const TIME_LIMIT_MS = 25_000;

/**
 * Searches in the Jira of the same site and makes the table here, in the reader's browser.
 * @throws {AppError} what Jira throws; anything else when Confluence does not carry the requests
 */
export function loadSiteTable(definition: MacroDefinition): Promise<IssueTable> {
  return loadIssueTable(definition, { search: searchSite, now: () => Date.now() });
}

async function searchSite(request: SearchRequest): Promise<SearchAnswer> {
  const [found, { siteUrl, timeZone }] = await Promise.all([
    searchIssues(retryingClient(), request),
    readContext(),
  ]);
  return { found, link: siteLink(siteUrl), timezone: timeZone };
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
