import { ASSUMED_SECONDS, DOCUMENTED, READING } from './documented-limits';
import type { MemoryUse } from './measure-memory';
import { ROWS, type ActionCost, type Measured } from './measure-actions';

const READERS = [100, 1_000, 10_000, 100_000];
const BYTES_OF_GB = 1024 ** 3;
/** Of the functions; `app.runtime.memoryMB` of the manifest. */
const MEMORY_GB = 0.5;

const { tablesSeenPerPage: TABLES } = READING;

/** What the actions use: the same on every machine. */
export function actionsTable({ view, cloudView, renewal }: Measured): string {
  const row = (name: string, cost: ActionCost) => [
    name,
    cost.invocations,
    cost.storageRequests,
    cost.readUnits,
    cost.writeUnits,
    cost.jiraRequests,
  ];
  return table(
    ['one table', 'invocations', 'storage requests', 'read units', 'write units', 'Jira requests'],
    [
      row('view, Data Center', view),
      row('view, Jira Cloud', cloudView),
      row('view that renews the token', renewal),
      ['view, same site', 0, 0, 0, 0, 1],
    ],
  );
}

/** At how many page views a minute a site meets each limit: the same on every machine. */
export function limitsTable(measured: Measured): string {
  const limits = limitsOf(measured);
  const rows = [...limits].sort((a, b) => a.pageViews - b.pageViews);
  return table(
    ['limit', `page views a minute with ${TABLES} tables`],
    rows.map(({ name, pageViews }) => [name, whole(pageViews)]),
  );
}

function limitsOf({ view, renewal }: Measured): { name: string; pageViews: number }[] {
  const perMinute = (limit: number, use: number) => limit / (use * TABLES);
  return [
    {
      name: 'reads of the storage (4,000 units a minute)',
      pageViews: perMinute(DOCUMENTED.storageReadUnitsPerMinute, view.readUnits),
    },
    {
      name: 'invocations of the installation (7,000 a minute)',
      pageViews: perMinute(DOCUMENTED.invocationsPerMinute, view.invocations),
    },
    {
      name: 'invocations of the installation (300 a second)',
      pageViews: perMinute(DOCUMENTED.invocationsPerSecond * 60, view.invocations),
    },
    {
      name: 'requests to the storage (1,000 a second)',
      pageViews: perMinute(DOCUMENTED.storageRequestsPerSecond * 60, view.storageRequests),
    },
    {
      name: 'writes of the storage (4,000 units a minute), if each view renews a token',
      pageViews: DOCUMENTED.storageWriteUnitsPerMinute / renewal.writeUnits,
    },
  ];
}

/** Points of Jira Cloud, and how many views an hour one OAuth app allows: the same on every machine. */
export function pointsTable({ points }: Measured): string {
  return table(
    ['rows of a table', 'points of a view', 'views an hour of one OAuth app'],
    ROWS.map((rows) => {
      const each = points[rows] ?? 0;
      return [whole(rows), whole(each), whole(DOCUMENTED.cloudPointsPerHour / each)];
    }),
  );
}

/** What so many readers use, and which limit they meet first in their busiest hour. */
export function readersTable(measured: Measured): string {
  return table(
    [
      'readers',
      'page views a minute, busiest hour',
      'first limit, linked Data Center',
      'points an hour, Jira Cloud, 25 / 50 / 100 / 1,000 rows',
      'read units a month',
      'invocations a month',
      'GB-seconds a month',
      'US$ a month',
    ],
    READERS.map((readers) => readersRow(measured, readers)),
  );
}

function readersRow(measured: Measured, readers: number): (string | number)[] {
  const daily = readers * READING.pageViewsPerDay;
  const busiest = (daily * READING.busiestHour) / 60;
  const views = daily * READING.daysPerMonth * TABLES;
  const points = ROWS.map((rows) => (measured.points[rows] ?? 0) * busiest * 60 * TABLES);
  const seconds = views * secondsOf(measured.view) * MEMORY_GB;
  return [
    whole(readers),
    busiest < 10 ? busiest.toFixed(1) : whole(busiest),
    firstLimit(measured, busiest),
    points.map(pointsText).join(' / '),
    whole(views * measured.view.readUnits),
    whole(views * measured.view.invocations),
    whole(seconds),
    priceOf(measured, { views, seconds, readers }).toFixed(2),
  ];
}

function firstLimit(measured: Measured, busiest: number): string {
  // Each reader's token is renewed in the busiest hour: not each view renews one.
  const [first] = limitsOf(measured)
    .filter(({ name }) => !name.startsWith('writes'))
    .sort((a, b) => a.pageViews - b.pageViews);
  if (!first) return '';
  const share = busiest / first.pageViews;
  const name = first.name.replace(/ \(.*/, '');
  return share < 1
    ? `none (${(share * 100).toFixed(1)} % of ${name})`
    : `${name}, ${share.toFixed(1)} times over`;
}

/** More than the pool is printed in bold. */
function pointsText(points: number): string {
  return points > DOCUMENTED.cloudPointsPerHour ? `**${whole(points)}**` : whole(points);
}

/** Of an invocation, nearly all of which is waiting. */
function secondsOf({ storageRequests, jiraRequests }: ActionCost): number {
  const { storageRequest, jiraRequest } = ASSUMED_SECONDS;
  return storageRequests * storageRequest + jiraRequests * jiraRequest;
}

/** Tokens live for an hour, so a reader renews as many as there are hours with a view: taken as all of a working day. */
const HOURS_PER_DAY = 8;

function priceOf(
  { readBytes, writtenBytes }: Measured,
  use: { views: number; seconds: number; readers: number },
): number {
  const { functions, storageReadGB, storageWriteGB } = DOCUMENTED.prices;
  const renewals = use.readers * HOURS_PER_DAY * READING.daysPerMonth;
  return (
    charge(functions, use.seconds) +
    charge(storageReadGB, (use.views * readBytes) / BYTES_OF_GB) +
    charge(storageWriteGB, (renewals * writtenBytes) / BYTES_OF_GB)
  );
}

const charge = ({ free, perUnit }: { free: number; perUnit: number }, used: number): number =>
  Math.max(0, used - free) * perUnit;

const whole = (value: number): string => Math.floor(value + 1e-6).toLocaleString('en-US');

/** What the process of the app needed: different on each machine and version of Node.js. */
export function memoryTable(uses: MemoryUse[]): string {
  return table(
    ['rows', 'columns', 'peak MB', 'processor ms of a view'],
    uses.map(({ rows, columns, peakMB, processorMs }) => [
      rows,
      columns,
      Math.round(peakMB),
      Math.round(processorMs),
    ]),
  );
}

function table(head: string[], rows: (string | number)[][]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
