import type { CallLogEntry } from '../host/kernel/call-log';
import { startSoakSite, type LinkKind, type Reader, type SoakSite } from '../soak/soak-site';

/** What one action uses, as the platform counted it. */
export interface ActionCost {
  invocations: number;
  storageRequests: number;
  readUnits: number;
  writeUnits: number;
  jiraRequests: number;
}

export interface Measured {
  view: ActionCost;
  cloudView: ActionCost;
  /** A view that also renews the reader's token. */
  renewal: ActionCost;
  /** Points of Jira Cloud for one view, by the number of rows. */
  points: Record<number, number>;
  /** Bytes that a view reads, and that a renewal writes, as JSON. */
  readBytes: number;
  writtenBytes: number;
}

/** The numbers of rows that a macro may be set to. */
export const ROWS = [25, 50, 100, 1_000];

const TOKENS_EXPIRE_MS = 2 * 3_600_000;

/** Runs the built app on the local platform and counts what its actions use. */
export async function measureActions(): Promise<Measured> {
  const site = await startSoakSite(1);
  try {
    const view = await costOf(site, () => load(site, 'data-center', 25));
    const cloudView = await costOf(site, () => load(site, 'cloud', 25));
    const points: Record<number, number> = {};
    for (const rows of ROWS) points[rows] = await pointsOf(site, rows);
    site.time.advance(TOKENS_EXPIRE_MS);
    const renewal = await costOf(site, () => load(site, 'data-center', 25));
    return { view, cloudView, renewal, points, ...bytesOf(site) };
  } finally {
    await site.dispose();
  }
}

async function load(site: SoakSite, kind: LinkKind, maxRows: number): Promise<number> {
  const [reader] = site.readers as [Reader];
  const outcome = await site.host.invokeResolver(site.frame('jql-table', reader), 'loadTable', {
    definition: {
      v: 1,
      sources: [{ linkId: site.linkIds[kind], jql: 'project is not EMPTY order by key' }],
      columns: [{ fieldId: 'issuekey' }, { fieldId: 'summary' }, { fieldId: 'status' }],
      display: { maxRows },
    },
  });
  const result = outcome.success ? (outcome.body as Loaded) : { ok: false as const };
  if (!result.ok) throw new Error(`A table of ${maxRows} rows was not shown.`);
  return result.value.rows.length;
}

type Loaded = { ok: true; value: { rows: unknown[] } } | { ok: false };

async function costOf({ host }: SoakSite, act: () => Promise<unknown>): Promise<ActionCost> {
  const left = (name: 'storageReadUnitsPerMinute' | 'storageWriteUnitsPerMinute') =>
    host.limits.left(name).remaining;
  const before = host.log.entries().length;
  const reads = left('storageReadUnitsPerMinute');
  const writes = left('storageWriteUnitsPerMinute');
  await act();
  const entries = host.log.entries().slice(before);
  const count = (test: (entry: CallLogEntry) => boolean) => entries.filter(test).length;
  return {
    invocations: count(({ kind }) => kind === 'invocation'),
    storageRequests: count(({ what }) => what.includes(' kvs ')),
    readUnits: reads - left('storageReadUnitsPerMinute'),
    writeUnits: writes - left('storageWriteUnitsPerMinute'),
    jiraRequests: count(({ kind }) => kind === 'egress'),
  };
}

/** A request costs a point, and a search one more for each of its issues. */
async function pointsOf(site: SoakSite, maxRows: number): Promise<number> {
  let rows = 0;
  const { jiraRequests } = await costOf(site, async () => {
    rows = await load(site, 'cloud', maxRows);
  });
  if (rows < maxRows) throw new Error(`The sample data has ${rows} issues, not ${maxRows}.`);
  return jiraRequests + rows;
}

function bytesOf({ host, linkIds }: SoakSite): Pick<Measured, 'readBytes' | 'writtenBytes'> {
  const { entities, secrets, plain } = host.dumpStorage();
  const size = (values: unknown, part: string): number => {
    const found = Object.entries(values as object).find(([key]) => key.includes(part));
    return Buffer.byteLength(JSON.stringify(found?.[1] ?? ''));
  };
  const id = linkIds['data-center'];
  const link = size(entities['application-link'], id);
  const pointer = size(entities['reader-token'], id);
  const token = size(secrets, `token:${id}`);
  return {
    readBytes: link + pointer + token,
    writtenBytes: size(plain, `refresh:${id}`) + token + pointer,
  };
}
