import type { SoakReport, SoakSize } from './run-soak';
import type { StoredKeys } from './stored-keys';

/** More than the process needs, and less than Forge gives it (`memoryMB` of the manifest). */
const MEMORY_MAX_MB = 400;
/** Of Chromium with a page of 20 frames; what its processes share is counted for each of them. */
const BROWSER_MAX_MB = 2500;
/** Rounds after which the process has loaded and compiled everything. */
const WARM_ROUNDS = 20;
const GROWTH_MAX = 1.25;

/** What must not have happened. @returns a sentence for each of it; none if the soak is well */
export function faultsIn(report: SoakReport): string[] {
  const { lostTokens, wrongRows, unexplained, memoryMB, browserMB, stored } = report;
  const unexplainedCount = sum(Object.values(unexplained));
  return [
    lostTokens > 0 && `${lostTokens} times a reader would have to approve access again.`,
    wrongRows > 0 && `${wrongRows} tables had rows that Jira does not show their reader.`,
    unexplainedCount > 0 && `Errors without an explanation: ${JSON.stringify(unexplained)}.`,
    ...swollen('The app', memoryMB, MEMORY_MAX_MB),
    ...swollen('The browser', browserMB, BROWSER_MAX_MB),
    ...grown(stored),
  ].filter((fault) => fault !== false);
}

function swollen(what: string, megabytes: number[], most: number): string[] {
  const used = Math.max(0, ...megabytes);
  const grew = growth(megabytes);
  return [
    ...(used > most ? [`${what} used ${used} MB.`] : []),
    ...(grew > GROWTH_MAX
      ? [`The memory of ${what.toLowerCase()} grew ${grew.toFixed(2)}-fold.`]
      : []),
  ];
}

/** Later rounds against those after the start, by their medians; 1 for a run that is too short to tell. */
function growth(memoryMB: number[]): number {
  if (memoryMB.length < WARM_ROUNDS * 3) return 1;
  const early = memoryMB.slice(WARM_ROUNDS, WARM_ROUNDS * 2);
  return median(memoryMB.slice(-WARM_ROUNDS)) / median(early);
}

/** Locks are left to expire, so only their number is limited; of everything else there must be as much as before. */
function grown({ first, last }: SoakReport['stored']): string[] {
  const before = countsOf(first);
  return Object.entries(countsOf(last))
    .filter(([name, count]) => count > (before[name] ?? 0))
    .map(([name, count]) => `There are ${count} of ${name}, and were ${before[name] ?? 0}.`);
}

const countsOf = ({ tokens, otherSecrets, otherValues, entities }: StoredKeys) => {
  const counts: Record<string, number> = { tokens, otherSecrets, otherValues, ...entities };
  // These are kept for two hours.
  delete counts['incoming-requests'];
  return counts;
};

/** The result as a table in Markdown. */
export function soakTable(
  report: SoakReport,
  { readers, tablesPerPage }: SoakSize,
  minutes: number,
): string {
  const { memoryMB, browserMB, stored } = report;
  const rows: [string, string | number][] = [
    ['minutes, readers, tables of a page', `${minutes}, ${readers}, ${tablesPerPage}`],
    ['rounds, each with a disturbance and a calm', report.rounds],
    ['tables asked for', report.tables],
    ['tables shown, each row compared with Jira', report.shown],
    ['tokens that Jira issued', report.renewals],
    ['tokens lost', report.lostTokens],
    ['tables with a wrong row', report.wrongRows],
    ['errors that a disturbance explains', sum(Object.values(report.explained))],
    ['errors without an explanation', sum(Object.values(report.unexplained))],
    ['memory of the app, first, median, most (MB)', memoryText(memoryMB)],
    ...(browserMB.length > 0
      ? [
          ['memory of the browser, first, median, most (MB)', memoryText(browserMB)] as [
            string,
            string,
          ],
        ]
      : []),
    ['tokens stored before and after', `${stored.first.tokens}, ${stored.last.tokens}`],
    ['locks of renewals that have not expired', stored.last.locks],
  ];
  const explained = Object.entries(report.explained).map(([what, count]) => `- ${what}: ${count}`);
  return [
    '| what | result |',
    '| --- | --- |',
    ...rows.map(([what, result]) => `| ${what} | ${result} |`),
    '',
    'Explained errors:',
    '',
    ...explained,
  ].join('\n');
}

const memoryText = (memoryMB: number[]): string =>
  [memoryMB[0] ?? 0, median(memoryMB), Math.max(0, ...memoryMB)].join(', ');

const sum = (numbers: number[]): number => numbers.reduce((total, each) => total + each, 0);

function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
