import { appProcesses } from './memory/app-memory';
import { browserMemoryMB } from './memory/browser-memory';
import { createRenewalCounter } from './count-renewals';
import { calm, DISTURBANCES, type Disturbance } from './disturbances';
import { loadPages, type Outcome } from './load-pages';
import { openPage, type OpenPage } from './open-page';
import { createExpectedRows, pageOf, type Macro } from './pages';
import { startSoakSite, type SoakSite } from './soak-site';
import { storedKeys, type StoredKeys } from './stored-keys';

export interface SoakSize {
  readers: number;
  tablesPerPage: number;
  /** Whether one reader leaves a page open in a browser. */
  inBrowser: boolean;
  /** Whether there is one more round; called before each, with the number of rounds done. */
  goesOn(rounds: number): boolean;
}

export interface SoakReport {
  rounds: number;
  tables: number;
  shown: number;
  renewals: number;
  /** Failures that a disturbance explains, by disturbance and code. */
  explained: Record<string, number>;
  /** Failures that nothing explains, by disturbance and code. */
  unexplained: Record<string, number>;
  /** Readers who would have to approve access again. */
  lostTokens: number;
  /** Tables with rows other than Jira shows the reader. */
  wrongRows: number;
  /** Resident memory of the app's process after each calm round, in MB. */
  memoryMB: number[];
  /** Likewise of the browser, where there is one. */
  browserMB: number[];
  stored: { first: StoredKeys; last: StoredKeys };
}

const CALM: Disturbance = { name: 'calm', begin: () => undefined, explains: [] };

/** What the app says when a token is gone. */
const LOST = ['AUTHORIZATION_REQUIRED', 'AUTHORIZATION_EXPIRED', 'TOKEN_REFUSED'];

/** Lets readers open pages for many rounds, each with something that goes wrong and then one in which nothing does. */
export async function runSoak(
  size: SoakSize,
  onRound: (report: SoakReport, name: string) => void = () => undefined,
): Promise<SoakReport> {
  const site = await startSoakSite(size.readers);
  try {
    const page = pageOf(size.tablesPerPage);
    const open = size.inBrowser ? await openPage(site, page) : undefined;
    try {
      return await soak({ site, page, open }, size, onRound);
    } finally {
      await open?.close();
    }
  } finally {
    await site.dispose();
  }
}

interface Parts {
  site: SoakSite;
  page: Macro[];
  open: OpenPage | undefined;
}

async function soak(
  { site, page, open }: Parts,
  size: SoakSize,
  onRound: (report: SoakReport, name: string) => void,
): Promise<SoakReport> {
  const first = storedKeys(site);
  const report = emptyReport(first);
  const expectedRows = createExpectedRows(site);
  const renewals = createRenewalCounter(site);

  const round = async (disturbance: Disturbance) => {
    disturbance.begin(site);
    const [outcomes] = await Promise.all([
      loadPages(site, page, () => disturbance.meanwhile?.(site)),
      open?.refresh(),
    ]);
    // Its questions must be answered before time passes again. What failed is there again after a calm round.
    const shown = (await open?.tables()) ?? [];
    if (disturbance === CALM) outcomes.push(...shown);
    for (const outcome of outcomes) await judge(report, disturbance, { outcome, expectedRows });
    calm(site);
  };

  while (size.goesOn(report.rounds)) {
    const disturbance = DISTURBANCES[report.rounds % DISTURBANCES.length] ?? CALM;
    await round(disturbance);
    await round(CALM);
    report.rounds += 1;
    report.memoryMB.push(...appProcesses().map(({ residentMB }) => Math.round(residentMB)));
    if (open) report.browserMB.push(browserMemoryMB());
    report.stored.last = storedKeys(site);
    report.renewals = renewals();
    onRound(report, disturbance.name);
  }
  return report;
}

async function judge(
  report: SoakReport,
  { name, explains }: Disturbance,
  {
    outcome,
    expectedRows,
  }: { outcome: Outcome; expectedRows: ReturnType<typeof createExpectedRows> },
): Promise<void> {
  report.tables += 1;
  const { reader, macro, rows, failure = '' } = outcome;
  if (rows) {
    report.shown += 1;
    const expected = await expectedRows(reader, macro);
    if (JSON.stringify(rows) !== JSON.stringify(expected)) report.wrongRows += 1;
    return;
  }
  if (LOST.includes(failure)) report.lostTokens += 1;
  const list = explains.includes(failure) ? report.explained : report.unexplained;
  const key = `${name}: ${failure}`;
  list[key] = (list[key] ?? 0) + 1;
}

function emptyReport(first: StoredKeys): SoakReport {
  return {
    rounds: 0,
    tables: 0,
    shown: 0,
    renewals: 0,
    explained: {},
    unexplained: {},
    lostTokens: 0,
    wrongRows: 0,
    memoryMB: [],
    browserMB: [],
    stored: { first, last: first },
  };
}
