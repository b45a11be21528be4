/**
 * `npm run soak -- --minutes 30`: readers open pages of tables for that long, while Jira, the platform and the app's process
 * fail in turn and tokens rotate. One of them leaves a page open in Chromium, if it is installed. It ends with 1 if a token
 * was lost, a row was wrong, an error has no explanation, or memory or storage grew.
 */
import { parseArgs } from 'node:util';
import { findChromium } from './tools/chromium.mjs';
import { faultsIn, soakTable } from './soak/report';
import { runSoak, type SoakReport } from './soak/run-soak';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    readers: { type: 'string', default: '20' },
    tables: { type: 'string', default: '20' },
  },
});

async function main(): Promise<void> {
  const minutes = Number(values.minutes);
  const end = performance.now() + minutes * 60_000;
  const size = {
    readers: Number(values.readers),
    tablesPerPage: Number(values.tables),
    inBrowser: findChromium() !== undefined,
    goesOn: () => performance.now() < end,
  };
  const report = await runSoak(size, say);
  console.log(soakTable(report, size, minutes));
  const faults = faultsIn(report);
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

function say({ rounds, tables, shown, memoryMB, unexplained }: SoakReport, name: string): void {
  const open = JSON.stringify(unexplained);
  console.error(
    `round ${rounds}: ${shown} of ${tables} tables, ${memoryMB.at(-1)} MB, unexplained ${open} (${name})`,
  );
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
