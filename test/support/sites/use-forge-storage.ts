import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Manifest } from '#dev/host/app/app-under-test';
import { createInstallationLimits } from '#dev/host/kernel/installation-limits';
import { createStateStore } from '#dev/host/kernel/create-state-store';
import { createKvsService } from '#dev/host/services/kvs/kvs-service';
import type { PlatformContext, ProxyCall } from '#dev/host/service';
import { capabilityRoute } from '#dev/host/wire/proxy-routes';

const ROUTE = capabilityRoute('kvs');
const manifestFile = join(__dirname, '..', '..', '..', 'manifest.yml');

type ForgeFetch = (
  meta: unknown,
  path: string,
  init: { method: string; body: string },
) => Promise<Response | undefined>;

declare global {
  // What `@forge/kvs` calls for every request; Forge's wrapper installs it.
  var __forge_fetch__: ForgeFetch | undefined;
}

export interface StorageDelays {
  /** How long queries do not see a change; default: they see it at once. */
  indexLagMs?: number;
  /** How long an expired value can still be read; default: the longest documented time. */
  expiredKeptMs?: number;
}

/** Puts the local platform's storage beneath `@forge/kvs` in this process, with a clock to move. */
export function useForgeStorage(delays: StorageDelays = {}) {
  const clock = { time: Date.parse('2026-11-22T12:00:00Z'), now: () => clock.time };
  beforeEach(() => {
    const manifest = parse(readFileSync(manifestFile, 'utf8')) as Manifest;
    const context = {
      app: { manifest },
      clock,
      limits: createInstallationLimits(clock.now),
      state: createStateStore(),
      indexLagMs: 0,
      ...delays,
    } as unknown as PlatformContext;
    const kvs = createKvsService(context);
    globalThis.__forge_fetch__ = async (_meta, path, { method, body }) => {
      const call = { route: ROUTE, target: path, method, body: Buffer.from(body) };
      return kvs.proxy?.(call as unknown as ProxyCall);
    };
  });
  afterEach(() => {
    globalThis.__forge_fetch__ = undefined;
  });
  return clock;
}
