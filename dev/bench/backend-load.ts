import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleBackend } from '../host/bundles/bundle-backend';
import { median } from './interleaved-times';

/** What a new process of the backend loads, beside an empty resolver with the same @forge packages. */
export interface BackendLoad {
  /** Bytes of the entry, which every new process loads, and of the chunks, which invocations load as they need them. */
  entryBytes: number;
  chunkBytes: number;
  emptyBytes: number;
  backend: ProcessTimes;
  empty: ProcessTimes;
}

/** Milliseconds, each the median of new processes that were started in turn. */
interface ProcessTimes {
  /** Until the entry is loaded. */
  loadMs: number;
  /** Until the first invocation is answered, loading included; the backend answers that a payload is wrong. */
  firstAnswerMs: number;
}

const root = join(__dirname, '..', '..');
const BACKEND = join(root, 'dev', 'build', 'backend');
const ENTRY = 'index.cjs';
const ROUNDS = 20;

/** Bundles the empty resolver by Forge's own bundler, as the backend was, and loads both in turn. */
export async function measureBackendLoad(): Promise<BackendLoad> {
  const scratch = mkdtempSync(join(tmpdir(), 'empty-resolver-'));
  try {
    await bundleBackend({
      appDirectory: join(__dirname, 'empty-resolver'),
      outDirectory: scratch,
      runtimeDirectory: join(root, 'dev', 'build', 'runtime'),
    });
    const times = processTimes(join(BACKEND, ENTRY), join(scratch, ENTRY));
    return {
      entryBytes: statSync(join(BACKEND, ENTRY)).size,
      chunkBytes: chunksIn(BACKEND),
      emptyBytes: statSync(join(scratch, ENTRY)).size,
      ...times,
    };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

const CALL_OF_BACKEND = `app.macroResolver({ call: { functionKey: 'loadTable', payload: {} }, context: { accountId: 'a' } })`;
const CALL_OF_EMPTY = `app.resolver({ call: { functionKey: 'uses' }, context: { accountId: 'a' } })`;

function processTimes(backend: string, empty: string): Pick<BackendLoad, 'backend' | 'empty'> {
  const backends: ProcessTimes[] = [];
  const empties: ProcessTimes[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const measure = [
      () => backends.push(timesOf(backend, CALL_OF_BACKEND)),
      () => empties.push(timesOf(empty, CALL_OF_EMPTY)),
    ];
    for (const each of round % 2 === 0 ? measure : measure.reverse()) each();
  }
  return { backend: medians(backends), empty: medians(empties) };
}

const medians = (times: ProcessTimes[]): ProcessTimes => ({
  loadMs: median(times.map(({ loadMs }) => loadMs)),
  firstAnswerMs: median(times.map(({ firstAnswerMs }) => firstAnswerMs)),
});

/** In a new process, as a cold start of Forge does; the process itself is not counted. */
function timesOf(file: string, call: string): ProcessTimes {
  const code = `
    const begun = performance.now();
    const app = require(${JSON.stringify(file)});
    const loadMs = performance.now() - begun;
    ${call}.then(() => console.log(JSON.stringify({ loadMs, firstAnswerMs: performance.now() - begun })));`;
  const output = execFileSync(process.execPath, ['-e', code], { encoding: 'utf8' });
  return JSON.parse(output) as ProcessTimes;
}

function chunksIn(folder: string): number {
  const chunks = readdirSync(folder).filter((name) => /^\d+\.cjs$/.test(name));
  return chunks.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}
