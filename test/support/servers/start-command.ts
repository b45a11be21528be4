import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const root = join(__dirname, '..', '..', '..');

/** The command of the script `start`, without its arguments. */
export const START = [
  ...['--import', './dev/tools/end-with-parent.mjs', '--import', 'tsx'],
  join('dev', 'start.ts'),
];

/** Runs the command of `npm start -- <args>` without npm. */
export class StartCommand {
  private readonly child: ChildProcess;
  private readonly ended: Promise<number | null>;
  private errors = '';
  readonly lines: string[] = [];

  constructor(args: string[]) {
    this.child = spawn(process.execPath, [...START, ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child.stderr?.on('data', (chunk: Buffer) => (this.errors += chunk.toString()));
    this.ended = once(this.child, 'close').then(([code]) => code as number | null);
  }

  /** The address after `Ready`. @throws {Error} if the command ends before it is ready */
  async ready(): Promise<string> {
    if (this.child.stdout === null) throw new TypeError('stdout is not a pipe');
    for await (const line of createInterface({ input: this.child.stdout })) {
      this.lines.push(line);
      if (line.startsWith('Ready ')) return line.slice('Ready '.length);
    }
    throw new Error(`npm start ended: ${this.errors}`);
  }

  /** How the process ended, if the test did not stop it. */
  async exit(): Promise<{ code: number | null; errors: string }> {
    this.child.stdout?.resume();
    return { code: await this.ended, errors: this.errors };
  }

  async stop(signal: NodeJS.Signals): Promise<number | null> {
    this.child.kill(signal);
    this.child.stdout?.resume();
    return this.ended;
  }
}
