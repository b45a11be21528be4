import type { Fault } from '#dev/jira/faults/fault';
import type { WireError } from '#contract/app-error';
import type { IssueTable } from '#contract/issue-table';
import { aDefinition, useAppSite } from '#support/sites/app-site';

const SEARCH = '/rest/api/2/search';
const site = useAppSite();
let linkId: string;

beforeAll(async () => {
  linkId = await site().createLink();
  await site().connect('reader1', linkId);
});

/** Loads a table while Jira limits searches so often, and counts them. */
async function loadWhileLimited(kind: Fault['kind'], times: number) {
  site().jira.faults.add({ path: SEARCH, kind, times });
  const searches = () => site().jira.requests.filter(({ path }) => path.includes(SEARCH)).length;
  const before = searches();
  const result = await site().invoke<IssueTable>('jql-table', 'reader1', 'loadTable', {
    definition: aDefinition(linkId),
  });
  return { result, searches: searches() - before };
}

const status = (code: number, headers: Record<string, string> = {}): Fault['kind'] => ({
  type: 'status',
  status: code,
  headers,
});

test.each([
  ['429 without headers', status(429), 2],
  ['429 with a time', status(429, { 'retry-after': '1' }), 1],
  ['503', status(503), 1],
])('Jira’s answer %s is waited out, and the reader sees the table', async (_what, kind, times) => {
  const { result, searches } = await loadWhileLimited(kind, times);

  expect(result.ok).toBe(true);
  expect(searches).toBe(times + 1);
});

test('after four attempts the reader is told when to try again', async () => {
  const { result, searches } = await loadWhileLimited(status(429), 9);

  expect(searches).toBe(4);
  expect(errorOf(result).code).toBe('RATE_LIMITED');
  expect(Date.parse(errorOf(result).details?.retryAt ?? '')).toBeGreaterThan(Date.now());
});

test('an exhausted quota of Jira is reported without a second attempt', async () => {
  const quota = status(429, { 'ratelimit-reason': 'jira-quota-tenant-based' });
  const { result, searches } = await loadWhileLimited(quota, 9);

  expect(searches).toBe(1);
  expect(errorOf(result).details?.retryAt).toMatch(/:00:00\.000Z$/);
});

test('a date until which Jira takes no requests is read by the clock of that Jira', async () => {
  const minutes = 60_000;
  site().advance(20 * minutes);
  const jiraNow = Date.now() + 20 * minutes;
  const retryAfter = new Date(jiraNow + 120 * minutes).toUTCString();

  const { result, searches } = await loadWhileLimited(
    status(429, { 'retry-after': retryAfter }),
    9,
  );

  expect(searches).toBe(1);
  const wait = Date.parse(errorOf(result).details?.retryAt ?? '') - Date.now();
  expect(Math.round(wait / (10 * minutes))).toBe(12);
});

function errorOf(result: { ok: true } | { ok: false; error: WireError }): WireError {
  if (result.ok) throw new Error('It worked.');
  return result.error;
}
