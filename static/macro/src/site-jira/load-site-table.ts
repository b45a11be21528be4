import type { IssueTable } from '#contract/issue-table';
import type { MacroDefinition } from '#contract/macro-definition';
import { siteLink } from '#core/application-link/site-link';
import { sameSiteClient } from '#core/jira/cloud/same-site-client';
import { nextTryAt } from '#core/jira/rate-limit';
import { retryingTransport } from '#core/jira/retrying-transport';
import { makeIssueTable } from '#core/search/make-issue-table';
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
export async function loadSiteTable({
  sources,
  columns,
  display,
}: MacroDefinition): Promise<IssueTable> {
  const { maxRows } = display;
  const fieldIds = columns.map(({ fieldId }) => fieldId);
  const request = { jql: sources[0]?.jql ?? '', fieldIds, maxResults: maxRows };
  const [found, { siteUrl, timeZone }] = await Promise.all([
    searchIssues(retryingClient(), request),
    readContext(),
  ]);
  const link = siteLink(siteUrl);
  return makeIssueTable(found, { link, fieldIds, maxRows, now: Date.now(), timezone: timeZone });
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
