import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundleBackend } from '#dev/host/bundles/bundle-backend';
import { createHost } from '#dev/host/create-host';
import type { Host, HostOptions, Site } from '#dev/host/host';
import type { ModuleFrame } from '#dev/host/kernel/module-frame';
import type { ProductCall } from '#dev/host/kernel/product';
import { buildRuntime } from '#dev/host/bundles/build-runtime';

const root = join(__dirname, '..', '..', '..');
const fixtureDirectory = join(__dirname, '..', 'fixture-app');
const cacheDirectory = join(root, 'dev', 'build', 'fixture-app');

/** Long enough for a busy machine; jest limits the tests themselves. */
const BUNDLING_PATIENCE_MS = 240_000;

/** Files that determine a bundle besides the app itself. */
const RUNTIME_INPUTS = [
  join(root, 'dev/host/runtime'),
  join(root, 'dev/host/wire'),
  join(root, 'dev/host/bundles'),
  join(root, 'package-lock.json'),
];

/** Bundles an app of the tests with Forge's bundler, once for each content, because webpack takes seconds. */
export async function appBundle(appDirectory: string): Promise<string> {
  const backendDirectory = join(cacheDirectory, digest([appDirectory, ...RUNTIME_INPUTS]));
  if (existsSync(backendDirectory)) return backendDirectory;
  const work = join(cacheDirectory, `making-${process.pid}`);
  mkdirSync(work, { recursive: true });
  const runtimeDirectory = join(work, 'runtime');
  const outDirectory = join(work, 'backend');
  buildRuntime(runtimeDirectory);
  await bundleBackend({ appDirectory, outDirectory, runtimeDirectory });
  // Another worker may have written the same bundle in the meantime.
  if (!existsSync(backendDirectory)) renameSync(outDirectory, backendDirectory);
  rmSync(work, { recursive: true, force: true });
  return backendDirectory;
}

function digest(paths: string[]): string {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesBelow)) hash.update(file).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

function filesBelow(path: string): string[] {
  if (/\.\w+$/.test(path)) return [path];
  const entries = readdirSync(path, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

export interface FixtureHost extends Host {
  /** The requests of the app to the products. */
  readonly productCalls: readonly ProductCall[];
  /** Calls a resolver function of the fixture app and gives its result; throws when the invocation fails. */
  call<T>(functionKey: string, payload?: unknown, frame?: Partial<ModuleFrame>): Promise<T>;
}

/** A frame of the fixture's macro, seen by a licensed reader. */
export function aFrame(overrides: Partial<ModuleFrame> = {}): ModuleFrame {
  const viewer = {
    accountId: 'reader-1',
    kind: 'licensed' as const,
    locale: 'en-US',
    timezone: 'UTC',
    colorMode: 'light' as const,
    isAdministrator: false,
  };
  return { moduleKey: 'fixture-macro', viewer, ...overrides };
}

/** Starts hosts with the fixture app, and ends those of a test after it. */
export function useFixtureHosts(): (options?: Partial<HostOptions>) => Promise<FixtureHost> {
  const started: Host[] = [];
  beforeAll(() => appBundle(fixtureDirectory), BUNDLING_PATIENCE_MS);
  afterEach(async () => {
    await Promise.all(started.splice(0).map((host) => host.dispose()));
  });
  return async (options) => {
    const productCalls: ProductCall[] = [];
    const host = await createHost({
      appDirectory: fixtureDirectory,
      backendDirectory: await appBundle(fixtureDirectory),
      site: () => recordingSite(productCalls),
      ...options,
    });
    started.push(host);
    return { ...host, productCalls, call: callerFor(host) };
  };
}

function callerFor(host: Host): FixtureHost['call'] {
  return async <T>(functionKey: string, payload?: unknown, frame?: Partial<ModuleFrame>) => {
    const outcome = await host.invokeResolver(aFrame(frame), functionKey, payload);
    if (!outcome.success) throw new Error(JSON.stringify(outcome));
    return outcome.body as T;
  };
}

/** A site whose products record their requests. */
function recordingSite(calls: ProductCall[]): Site {
  return {
    confluence: {
      request: (call) => {
        calls.push(call);
        return Promise.resolve(Response.json({ accountId: call.accountId ?? null }));
      },
    },
    fetch: () => new Response('<h1>A page</h1>', { headers: { 'content-type': 'text/html' } }),
  };
}
