import type { DataCenterStandIn } from '../jira/stand-in';
import { BENCH_COLUMNS, BENCH_JQL } from './bench-columns';

const PAGE = 1000;

/** The body of a search as Jira sends it to `admin`. @param size number of issues, joined from several pages if needed */
export async function rawBody(jira: DataCenterStandIn, size: number): Promise<string> {
  const first = await page(jira, 0, Math.min(PAGE, size));
  const { issues } = first;
  for (let startAt = PAGE; startAt < size && issues.length === startAt; startAt += PAGE) {
    issues.push(...(await page(jira, startAt, Math.min(PAGE, size - startAt))).issues);
  }
  return JSON.stringify(first);
}

async function page(
  jira: DataCenterStandIn,
  startAt: number,
  maxResults: number,
): Promise<{ issues: unknown[] }> {
  const query = new URLSearchParams({
    jql: BENCH_JQL,
    fields: BENCH_COLUMNS.join(','),
    expand: 'names,schema',
    startAt: String(startAt),
    maxResults: String(maxResults),
  });
  const address = `${jira.origin}${new URL(jira.baseUrl).pathname}/rest/api/2/search?${query.toString()}`;
  const authorization = `Basic ${Buffer.from('admin:admin').toString('base64')}`;
  const response = await fetch(address, { headers: { authorization } });
  if (!response.ok) throw new Error(`Jira answered ${response.status}.`);
  return (await response.json()) as { issues: unknown[] };
}
