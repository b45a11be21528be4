import { readMacroDefinition, type MacroDefinition } from '#contract/macro-definition';
import { keepUnknown } from './keep-unknown';

/** More slows down every page that holds the macro, and Confluence's own limit is not documented. In bytes of UTF-8. */
const LIMIT_BYTES = 10_000;

/** The settings are longer than {@link LIMIT_BYTES}. */
export class SettingsTooLongError extends Error {
  readonly bytes: number;
  readonly limit = LIMIT_BYTES;
  constructor(bytes: number) {
    super(`The settings take ${bytes} bytes.`);
    this.bytes = bytes;
  }
}

/**
 * What is stored for a definition: with the parts of the stored one that this version of the app does not know.
 * @param stored the config of the macro until now
 * @throws {SettingsTooLongError}
 */
export function storedDefinition(stored: unknown, definition: MacroDefinition): MacroDefinition {
  const kept = keepUnknown(stored, readMacroDefinition(stored), definition) as MacroDefinition;
  const bytes = new Blob([JSON.stringify(kept)]).size;
  if (bytes > LIMIT_BYTES) throw new SettingsTooLongError(bytes);
  return kept;
}
