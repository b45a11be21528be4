import { execFileSync } from 'node:child_process';

export interface RunningProcess {
  pid: number;
  /** The id of the process that started it. */
  parent: number;
  /** Resident memory in MB. */
  residentMB: number;
  /** The command with its arguments. */
  command: string;
}

/** The processes that this one started, and those that these started. */
export function startedProcesses(): RunningProcess[] {
  const processes = runningProcesses();
  const ids = new Set([process.pid]);
  // The list is in no order, so that a process may stand before its parent.
  for (let known = 0; known !== ids.size;) {
    known = ids.size;
    for (const { pid, parent } of processes) if (ids.has(parent)) ids.add(pid);
  }
  return processes.filter(({ pid }) => pid !== process.pid && ids.has(pid));
}

function runningProcesses(): RunningProcess[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss=,args='], { encoding: 'utf8' });
  return lines
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [])
    .filter((found) => found.length > 0)
    .map(([, pid, parent, kilobytes, command = '']) => ({
      pid: Number(pid),
      parent: Number(parent),
      residentMB: Number(kilobytes) / 1024,
      command,
    }));
}
