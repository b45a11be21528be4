import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import type { AppUnderTest, Manifest } from './app-under-test';
import { RUNNER_FILE } from '../wire/process-files';
import { HostError } from '../kernel/host-error';

const LOCAL_ENVIRONMENT_ID = '00000000-0000-4000-8000-00000000d0d0';

/** `ari:cloud:ecosystem::app/<uuid>` */
const APP_ID = /^ari:cloud:ecosystem::app\/([0-9a-f-]{36})$/;

/**
 * Loads the app that `forge deploy` would upload.
 *
 * @throws {HostError} MANIFEST_INVALID, BUNDLE_MISSING
 */
export function readApp(appDirectory: string, backendDirectory: string): AppUnderTest {
  const manifest = readManifest(join(appDirectory, 'manifest.yml'));
  const appId = APP_ID.exec(manifest.app.id)?.[1];
  if (appId === undefined) {
    throw new HostError(
      'MANIFEST_INVALID',
      `app.id "${manifest.app.id}" is not an app ARI with a UUID`,
    );
  }
  if (!existsSync(join(backendDirectory, RUNNER_FILE))) {
    throw new HostError(
      'BUNDLE_MISSING',
      `${backendDirectory} does not hold a bundle: run the build first`,
    );
  }
  return {
    directory: resolve(appDirectory),
    backendDirectory: resolve(backendDirectory),
    manifest,
    appId,
    environmentId: LOCAL_ENVIRONMENT_ID,
  };
}

function readManifest(file: string): Manifest {
  let manifest: unknown;
  try {
    manifest = parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new HostError('MANIFEST_INVALID', `Cannot read ${file}`, { cause });
  }
  // `npm run manifest` checks the rest with Forge's validator.
  const { app, modules } = (manifest ?? {}) as Partial<Manifest>;
  if (typeof app?.id !== 'string' || typeof modules !== 'object') {
    throw new HostError('MANIFEST_INVALID', `${file} has no app.id or no modules`);
  }
  return manifest as Manifest;
}
