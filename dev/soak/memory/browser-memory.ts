import { startedProcesses } from './processes';

/** Resident memory, in MB, of all processes of the browser that this process started. */
export function browserMemoryMB(): number {
  const browser = startedProcesses().filter(({ command }) => IS_BROWSER.test(command));
  return Math.round(browser.reduce((sum, { residentMB }) => sum + residentMB, 0));
}

const IS_BROWSER = /^\S*chrom/i;
