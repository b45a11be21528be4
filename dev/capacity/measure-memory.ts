import { existsSync, readFileSync } from 'node:fs';
import type { ColumnChoice } from '#contract/columns';
import { callResolver } from '../demo/demo-link';
import { appProcesses } from '../soak/memory/app-memory';
import { startSoakSite, type Reader, type SoakSite } from '../soak/soak-site';

/** What the process of the app needed for tables of a size, after all smaller ones. */
export interface MemoryUse {
  rows: number;
  columns: number;
  /** The most resident memory since the process began. */
  peakMB: number;
  /** Of one view. */
  processorMs: number;
}

/** Ever larger. A table has 1,000 rows and 40 columns at most, but both together are more than the app reads of a response. */
const SIZES: [rows: number, columns: number][] = [
  [25, 7],
  [1_000, 7],
  [1_000, 20],
  [500, 40],
  [650, 40],
];
const VIEWS = 20;

/**
 * Runs the built app on the local platform, one invocation at a time, as a process of Forge does.
 * @returns nothing on systems that do not tell what a process needed
 */
export async function measureMemory(): Promise<MemoryUse[]> {
  if (!existsSync('/proc/self/status')) return [];
  const site = await startSoakSite(1);
  try {
    const uses: MemoryUse[] = [];
    for (const [rows, columns] of SIZES) uses.push(await useOf(site, rows, columns));
    return uses;
  } finally {
    await site.dispose();
  }
}

async function useOf(site: SoakSite, rows: number, columns: number): Promise<MemoryUse> {
  const before = processorMs();
  for (let view = 0; view < VIEWS; view += 1) await load(site, rows, columns);
  return { rows, columns, peakMB: peakMB(), processorMs: (processorMs() - before) / VIEWS };
}

async function load(site: SoakSite, maxRows: number, columns: number): Promise<void> {
  const [reader] = site.readers as [Reader];
  const frame = site.frame('jql-table', reader);
  const linkId = site.linkIds['data-center'];
  const choices = await callResolver<ColumnChoice[]>(site, frame, 'listColumnChoices', { linkId });
  await callResolver(site, frame, 'loadTable', {
    definition: {
      v: 1,
      sources: [{ linkId, jql: 'project is not EMPTY order by key' }],
      columns: choices.slice(0, columns).map(({ fieldId }) => ({ fieldId })),
      display: { maxRows },
    },
  });
}

function peakMB(): number {
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB/m.exec(read('status')) ?? [];
  return Number(kilobytes) / 1024;
}

/** Linux counts in hundredths of a second, in the fields 14 and 15 of the whole line. */
function processorMs(): number {
  const [, afterName = ''] = read('stat').split(') ');
  const fields = afterName.split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function read(file: 'status' | 'stat'): string {
  const [app] = appProcesses();
  if (!app) throw new Error('The app has no process.');
  return readFileSync(`/proc/${app.pid}/${file}`, 'utf8');
}
