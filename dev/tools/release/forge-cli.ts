import { spawnSync } from 'node:child_process';

export const INSTALL_FORGE =
  'The forge command is not installed: run "npm install --global @forge/cli", then "forge login".';

interface Outcome {
  succeeded: boolean;
  stdout: string;
  /** The last line that the command printed, which says why it failed. */
  lastLine: string;
}

const isWindows = process.platform === 'win32';

/** @returns undefined if there is no forge command on the PATH */
export function askForge(args: string[], root: string): Outcome | undefined {
  const { status, stdout, stderr, error } = spawnSync('forge', args, {
    cwd: root,
    encoding: 'utf8',
    shell: isWindows,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (error !== undefined) return undefined;
  const lastLine = `${stdout}\n${stderr}`.trim().split('\n').at(-1) ?? '';
  return { succeeded: status === 0, stdout, lastLine };
}

/** Runs forge in the terminal of the caller, who may be asked questions. @returns its exit code */
export function runForge(args: string[], root: string): number {
  const { status } = spawnSync('forge', args, { cwd: root, stdio: 'inherit', shell: isWindows });
  return status ?? 1;
}
