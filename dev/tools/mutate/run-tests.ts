import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** How the tests met a mutant. A test that never ends notices it as well as one that fails. */
export type Verdict = { noticed: true; by: string } | { noticed: false; tests: number };

const KILL_AFTER_MS = 10_000;

/** The child process that runs now, with everything that it started. */
let running: number | undefined;

function end(group: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-group, signal);
  } catch {
    // It ended by itself.
  }
}

/** Ends the tests or the build that runs now, if any. */
export function endRunning(): void {
  if (running !== undefined) end(running, 'SIGTERM');
}

async function runUntil(
  command: string[],
  root: string,
  limitMs: number,
  environment: NodeJS.ProcessEnv = {},
) {
  const [program = '', ...options] = command;
  const child = spawn(program, options, {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  let output = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  const group = (running = child.pid ?? 0);
  let isLate = false;
  const late = setTimeout(() => {
    isLate = true;
    end(group, 'SIGTERM');
    setTimeout(() => end(group, 'SIGKILL'), KILL_AFTER_MS).unref();
  }, limitMs);
  const [status] = (await once(child, 'close')) as [number | null];
  clearTimeout(late);
  running = undefined;
  return { status, isLate, output };
}

/** Jest prints the name of each failed test after a bullet, and counts tests at the end, on stderr. */
const FAILED_TEST = /^ +● (.+)$/m;
const TEST_COUNT = /^Tests:.* (\d+) total$/m;

const SEQUENCER = join(__dirname, 'nearest-first.cjs');

async function jest(
  root: string,
  file: string,
  options: string[],
  limitMs: number,
): Promise<Verdict> {
  const command = [process.execPath, join(root, 'node_modules', 'jest', 'bin', 'jest.js')];
  const flags = ['--bail', '--maxWorkers=1', '--colors=false', `--testSequencer=${SEQUENCER}`];
  const { status, isLate, output } = await runUntil(
    [...command, ...flags, ...options],
    root,
    limitMs,
    { MUTATED_FILE: file },
  );
  if (isLate) return { noticed: true, by: `no end within ${limitMs / 1000} s` };
  if (status === 0) return { noticed: false, tests: Number(TEST_COUNT.exec(output)?.[1] ?? 0) };
  return { noticed: true, by: FAILED_TEST.exec(output)?.[1] ?? 'the end of the test process' };
}

/** Runs the unit tests and component tests that import the file, directly or not. */
export function runRelatedTests(root: string, file: string, limitMs: number): Promise<Verdict> {
  const projects = ['--selectProjects', 'unit', 'ui'];
  const related = ['--findRelatedTests', file, '--passWithNoTests'];
  return jest(root, file, [...projects, ...related], limitMs);
}

/** Builds what is older than its sources. @returns whether that worked */
export async function build(root: string, limitMs: number): Promise<boolean> {
  const { status, isLate } = await runUntil(['npm', 'run', 'build'], root, limitMs);
  return status === 0 && !isLate;
}

/** Builds the app with the mutated file and runs tests of it; a build that fails notices the mutant too. */
export async function runAppTests(
  root: string,
  file: string,
  tests: string[],
  limitMs: number,
): Promise<Verdict> {
  if (!(await build(root, limitMs))) return { noticed: true, by: 'the build' };
  return jest(root, file, tests, limitMs);
}
