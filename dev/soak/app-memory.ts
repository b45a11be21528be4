import { execFileSync } from 'node:child_process';
import { RUNNER_FILE } from '../host/wire/process-files';

interface AppProcess {
  pid: number;
  /** Resident memory in MB. */
  residentMB: number;
}

/** The processes of the app that the host in this process started. */
export function appProcesses(): AppProcess[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss=,args='], { encoding: 'utf8' });
  return lines
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [])
    .filter(([, , parent, , args = '']) => parent === String(process.pid) && isApp(args))
    .map(([, pid, , kilobytes]) => ({ pid: Number(pid), residentMB: Number(kilobytes) / 1024 }));
}

const isApp = (args: string): boolean => args.includes(RUNNER_FILE);

/** As a platform does that takes the machine away. */
export function killApp(): void {
  for (const { pid } of appProcesses()) process.kill(pid, 'SIGKILL');
}
