import { connectReader, createDemoLink } from '../demo/demo-link';
import type { LocalSite } from '../demo/local-site';
import { BENCH_COLUMNS, BENCH_JQL } from './bench-columns';

export interface TableView {
  /** Requests that Jira received for one view. */
  jiraCalls: number;
  /** The same for a table with the names of epics and the time that issues are in their status. */
  jiraCallsWithLookUps: number;
  /** Size of the answer that crosses the bridge. */
  bridgeBytes: number;
  rows: number;
}

/** Measures one reader's view of a table through the built app on the local platform. */
export async function viewTable(site: LocalSite, maxRows: number): Promise<TableView> {
  const linkId = await createDemoLink(site, site.jira, 'Jira');
  await connectReader(site, 'admin', linkId);
  const plain = await loaded(site, {
    sources: [{ linkId, jql: BENCH_JQL }],
    columns: BENCH_COLUMNS,
    maxRows,
  });
  const fields = await invoked<{ fieldId: string; name: string }[]>(site, 'listColumnChoices', {
    linkId,
  });
  const epicLink = fields.value.find(({ name }) => name === 'Epic Link')?.fieldId;
  const lookingUp = await loaded(site, {
    sources: [{ linkId, jql: `"Epic Link" is not EMPTY ${BENCH_JQL}` }],
    columns: [...BENCH_COLUMNS, ...(epicLink ? [epicLink] : []), 'derived.timeInStatus'],
    maxRows: LOOKED_UP_ROWS,
  });
  return {
    jiraCalls: plain.jiraCalls,
    jiraCallsWithLookUps: lookingUp.jiraCalls,
    bridgeBytes: plain.bytes,
    rows: plain.value.rows.length,
  };
}

/** The usual number of rows. */
const LOOKED_UP_ROWS = 100;

function loaded(
  site: LocalSite,
  view: { sources: object[]; columns: string[]; maxRows: number },
): Promise<Invoked<{ rows: unknown[] }>> {
  const { sources, columns, maxRows } = view;
  const shown = { columns: columns.map((fieldId) => ({ fieldId })), display: { maxRows } };
  return invoked(site, 'loadTable', { definition: { v: 1, sources, ...shown } });
}

interface Invoked<T> {
  value: T;
  bytes: number;
  jiraCalls: number;
}

async function invoked<T>(site: LocalSite, name: string, payload: object): Promise<Invoked<T>> {
  const before = site.jira.requests.length;
  const frame = site.confluence.frame('jql-table', 'admin');
  const outcome = await site.host.invokeResolver(frame, name, payload);
  if (!outcome.success) throw new Error(`${name}: ${outcome.error.errorMessage}`);
  const answer = JSON.stringify(outcome.body);
  const body = outcome.body as { ok: boolean; value?: T };
  if (!body.ok || !body.value) throw new Error(`${name}: ${answer}`);
  const jiraCalls = site.jira.requests.length - before;
  return { value: body.value, bytes: Buffer.byteLength(answer), jiraCalls };
}
