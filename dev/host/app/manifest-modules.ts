import type { Manifest, ManifestModule } from './app-under-test';
import { HostError } from '../kernel/host-error';

export interface FoundModule {
  /** The section of the manifest: `macro`, `confluence:globalSettings`, ... */
  type: string;
  module: ManifestModule;
}

/** Finds the module with that key, in any section but `function`. @throws {HostError} MODULE_UNKNOWN */
export function findModule(manifest: Manifest, key: string): FoundModule {
  for (const [type, modules] of Object.entries(manifest.modules)) {
    const module = type === 'function' ? undefined : modules.find((entry) => entry.key === key);
    if (module) return { type, module };
  }
  throw new HostError('MODULE_UNKNOWN', `The manifest declares no module with the key "${key}"`);
}

/**
 * The handler of a `function` module: `index.macroResolver`.
 *
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

/** The function key in the value of `resolver` or `adfExport`, or in a module that names its function itself. */
export function functionKeyIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('function' in value)) return undefined;
  return typeof value.function === 'string' ? value.function : undefined;
}
