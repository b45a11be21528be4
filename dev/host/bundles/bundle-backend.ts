import { fork } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { HostError } from '../kernel/host-error';
import { RUNNER_FILE } from '../wire/process-files';

export interface BundleRequest {
  /** Folder with `manifest.yml`, `src` and `tsconfig.json`. */
  appDirectory: string;
  /** Replaced if it exists. */
  outDirectory: string;
  /** Output of `buildRuntime`. */
  runtimeDirectory: string;
}

/**
 * Bundles the backend with Forge's own bundler, including its type check, without using the network. This runs in
 * a separate process, because the bundler works in the current directory.
 *
 * @throws {HostError} BUNDLE_FAILED with the messages of the bundler
 */
export async function bundleBackend(request: BundleRequest): Promise<void> {
  const outDirectory = resolve(request.outDirectory);
  const runtimeDirectory = resolve(request.runtimeDirectory);
  // The bundler does not remove its temporary files: a folder of their own can be removed.
  const scratch = await mkdtemp(join(tmpdir(), 'forge-bundle-'));
  const environment = { ...process.env, FORGE_RUNTIME_PATH: runtimeDirectory, TMPDIR: scratch };
  try {
    await runBundler(request.appDirectory, outDirectory, environment);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  await copyFile(join(runtimeDirectory, 'runner.cjs'), join(outDirectory, RUNNER_FILE));
}

async function runBundler(
  appDirectory: string,
  outDirectory: string,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const child = fork(join(__dirname, 'bundle-in-app-directory.ts'), [outDirectory], {
    cwd: appDirectory,
    env,
    execArgv: ['--import', pathToFileURL(require.resolve('tsx')).href],
    silent: true,
  });
  let output = '';
  child.stdout?.on('data', (chunk) => (output += String(chunk)));
  child.stderr?.on('data', (chunk) => (output += String(chunk)));
  const [exitCode] = (await once(child, 'close')) as [number | null];
  if (exitCode === 0) return;
  throw new HostError(
    'BUNDLE_FAILED',
    `The backend of ${appDirectory} does not bundle:\n${output.trim()}`,
  );
}
