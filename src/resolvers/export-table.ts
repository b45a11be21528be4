import * as v from 'valibot';
import { readMacroDefinition, type MacroDefinition } from '#contract/macro-definition';
import { adfDocument, type AdfDocument } from '#core/export/adf';
import type { Caller } from '../services/ports';
import { accountIdSchema } from './account-id';
import { logFailure } from './log-failure';

export type ExportTable = (
  caller: Caller | undefined,
  definition: MacroDefinition,
) => Promise<AdfDocument>;

const runtimeSchema = v.object({ principal: v.object({ accountId: accountIdSchema }) });

/** Forge does not document where an export's payload holds the macro config, so each place seen so far is tried. */
const CONFIG_PLACES = [
  ['extensionPayload', 'config'],
  ['context', 'extension', 'config'],
  ['context', 'config'],
  ['config'],
];

/**
 * The handler of the macro's `adfExport`.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/macro/
 */
export function exportTableHandler(exportTable: ExportTable) {
  return async (payload: unknown, runtime?: unknown): Promise<AdfDocument> => {
    const definition = definitionIn(payload);
    if (!definition) return adfDocument([]);
    try {
      return await exportTable(callerIn(runtime), definition);
    } catch (error) {
      logFailure('export-table', error);
      return adfDocument([]);
    }
  };
}

function definitionIn(payload: unknown): MacroDefinition | undefined {
  for (const place of CONFIG_PLACES) {
    const definition = readMacroDefinition(place.reduce(inside, payload));
    if (definition) return definition;
  }
  return undefined;
}

function inside(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function callerIn(runtime: unknown): Caller | undefined {
  const parsed = v.safeParse(runtimeSchema, runtime);
  return parsed.success ? { accountId: parsed.output.principal.accountId } : undefined;
}
