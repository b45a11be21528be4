import { connectReader, createDemoLink } from '../demo/demo-link';
import type { LocalSite } from '../demo/local-site';
import { BENCH_COLUMNS, BENCH_JQL } from './bench-columns';

export interface TableView {
  /** Requests that Jira received for one view. */
  jiraCalls: number;
  /** Of the answer that crosses the bridge. */
  bridgeBytes: number;
  rows: number;
}

/** One reader's view of a table, through the built app on the local platform. */
export async function viewTable(site: LocalSite, maxRows: number): Promise<TableView> {
  const linkId = await createDemoLink(site, site.jira, 'Jira');
  await connectReader(site, 'admin', linkId);
  const definition = {
    v: 1,
    sources: [{ linkId, jql: BENCH_JQL }],
    columns: BENCH_COLUMNS.map((fieldId) => ({ fieldId })),
    display: { maxRows },
  };
  const before = site.jira.requests.length;
  const frame = site.confluence.frame('jql-table', 'admin');
  const outcome = await site.host.invokeResolver(frame, 'loadTable', { definition });
  if (!outcome.success) throw new Error(`loadTable: ${outcome.error.errorMessage}`);
  const answer = JSON.stringify(outcome.body);
  const body = outcome.body as { ok: boolean; value?: { rows: unknown[] } };
  if (!body.ok || !body.value) throw new Error(`loadTable: ${answer}`);
  return {
    jiraCalls: site.jira.requests.length - before,
    bridgeBytes: Buffer.byteLength(answer),
    rows: body.value.rows.length,
  };
}
