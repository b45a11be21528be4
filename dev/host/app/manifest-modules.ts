import type { Manifest, ManifestModule } from './app-under-test';
import { HostError } from '../kernel/host-error';

export interface FoundModule {
  /** `macro`, `confluence:globalSettings`, ...: the section of the manifest. */
  type: string;
  module: ManifestModule;
}

/** @throws {HostError} MODULE_UNKNOWN */
export function findModule(manifest: Manifest, key: string): FoundModule {
  for (const [type, modules] of Object.entries(manifest.modules)) {
    const module = type === 'function' ? undefined : modules.find((entry) => entry.key === key);
    if (module) return { type, module };
  }
  throw new HostError('MODULE_UNKNOWN', `The manifest declares no module with the key "${key}"`);
}

/**
 * @returns `index.macroResolver` for the key of a `function` module
 * @throws {HostError} MODULE_UNKNOWN
 */
export function handlerOf(manifest: Manifest, functionKey: string): string {
  const found = manifest.modules.function?.find(({ key }) => key === functionKey);
  if (typeof found?.handler === 'string') return found.handler;
  throw new HostError(
    'MODULE_UNKNOWN',
    `The manifest declares no function with the key "${functionKey}"`,
  );
}

/** The function key in `{ resolver: { function } }`, `{ adfExport: { function } }` or `{ function }`. */
export function functionKeyIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('function' in value)) return undefined;
  return typeof value.function === 'string' ? value.function : undefined;
}
