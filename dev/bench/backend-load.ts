import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleBackend } from '../host/bundles/bundle-backend';
import { median } from './interleaved-times';

/** What a new process of the backend loads, beside an empty resolver with the same @forge packages. */
export interface BackendLoad {
  /** Bytes of the entry, which every new process loads, and of the chunks, which few invocations load. */
  entryBytes: number;
  chunkBytes: number;
  emptyBytes: number;
  /** Milliseconds, each the median of new processes that were started in turn. */
  loadMs: number;
  emptyMs: number;
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
    const times = loadTimes(join(BACKEND, ENTRY), join(scratch, ENTRY));
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

function loadTimes(backend: string, empty: string): Pick<BackendLoad, 'loadMs' | 'emptyMs'> {
  const backends: number[] = [];
  const empties: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const load = [
      () => backends.push(millisecondsToLoad(backend)),
      () => empties.push(millisecondsToLoad(empty)),
    ];
    for (const each of round % 2 === 0 ? load : load.reverse()) each();
  }
  return { loadMs: median(backends), emptyMs: median(empties) };
}

/** In a new process, as a cold start of Forge does; the process itself is not counted. */
function millisecondsToLoad(file: string): number {
  const code = `const begun = performance.now(); require(${JSON.stringify(file)}); console.log(performance.now() - begun)`;
  return Number(execFileSync(process.execPath, ['-e', code], { encoding: 'utf8' }));
}

function chunksIn(folder: string): number {
  const chunks = readdirSync(folder).filter((name) => /^\d+\.cjs$/.test(name));
  return chunks.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}
