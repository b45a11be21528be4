import type { MacroConfig } from './macro-node';

/** Forge's names for a refused save of a macro. */
type SaveErrorCode = 'INVALID_PAYLOAD' | 'INVALID_CONFIG' | 'INVALID_BODY' | 'MACRO_NOT_FOUND';

/**
 * Reads a submitted config and applies Forge's rules: it may hold strings, numbers, booleans, objects, and arrays of
 * values of one type, but neither `null` nor an array inside an array.
 *
 * @param payload what the app gave to `view.submit`
 * @throws {Error} with a {@link SaveErrorCode} as its `code`, which its message does not repeat
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/macro/
 */
export function readSubmittedConfig(payload: unknown): {
  config: MacroConfig;
  keepEditing: boolean;
} {
  if (!isObject(payload) || !('config' in payload)) {
    throw saveError('INVALID_PAYLOAD', 'config is missing');
  }
  if (payload.body !== undefined) throw saveError('INVALID_BODY', 'the macro has no body');
  if (!isObject(payload.config)) throw saveError('INVALID_CONFIG', 'config is not an object');
  refuseForbidden(payload.config, 'config');
  // The config is stored as JSON, which drops undefined properties.
  const config = JSON.parse(JSON.stringify(payload.config)) as MacroConfig;
  return { config, keepEditing: payload.keepEditing === true };
}

function refuseForbidden(value: unknown, path: string): void {
  if (Array.isArray(value)) refuseInArray(value, path);
  else if (isObject(value)) {
    for (const [key, part] of Object.entries(value)) refuseForbidden(part, `${path}.${key}`);
  } else if (!['string', 'number', 'boolean', 'undefined'].includes(typeof value)) {
    throw saveError(
      'INVALID_CONFIG',
      `${path} is ${value === null ? 'null' : `a ${typeof value}`}`,
    );
  }
}

function refuseInArray(items: unknown[], path: string): void {
  if (items.some(Array.isArray)) {
    throw saveError('INVALID_CONFIG', `${path} has an array inside an array`);
  }
  if (new Set(items.map((item) => typeof item)).size > 1) {
    throw saveError('INVALID_CONFIG', `${path} mixes types`);
  }
  items.forEach((item, index) => refuseForbidden(item, `${path}[${index}]`));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The error of a refused `view.submit`, with `code` and `message`. */
export function saveError(code: SaveErrorCode, message: string): Error {
  return Object.assign(new Error(message), { code });
}
