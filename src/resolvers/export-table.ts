import * as v from 'valibot';
import type { MacroDefinition } from '#contract/macro-definition';
import type { AdfDocument } from '#core/export/adf';
import { pointerToAdf } from '#core/export/pointer-to-adf';
import type { Caller } from '../services/ports';
import { accountIdSchema } from './account-id';
import {
  contentIn,
  definitionIn,
  factsOf,
  isForTable,
  pageUrlIn,
  type ExportFacts,
} from './export-payload';
import { logFailure } from './log-failure';

type ExportTable = (
  caller: Caller | undefined,
  definition: MacroDefinition,
) => Promise<AdfDocument>;

const runtimeSchema = v.object({ principal: v.object({ accountId: accountIdSchema }) });

interface ExportServices {
  exportTable: ExportTable;
  /** Notes how the platform asked, for the diagnostics of administrators. */
  noteExport: (seen: ExportFacts) => Promise<void>;
}

/**
 * The handler of the macro's `adfExport`.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/macro/
 */
export function exportTableHandler({ exportTable, noteExport }: ExportServices) {
  return async (payload: unknown, runtime?: unknown): Promise<AdfDocument> => {
    const definition = definitionIn(payload);
    const caller = callerIn(runtime, payload);
    const pointer = () =>
      pointerToAdf({ title: definition?.display.title, pageUrl: pageUrlIn(payload) });
    const seen = {
      ...factsOf(payload),
      config: definition !== undefined,
      person: caller !== undefined,
    };
    const noted = noteExport(seen).catch((error: unknown) => void logFailure('note-export', error));
    try {
      if (!definition || !isForTable(payload)) return pointer();
      return await exportTable(caller, definition);
    } catch (error) {
      logFailure('export-table', error);
      return pointer();
    } finally {
      await noted;
    }
  };
}

function callerIn(runtime: unknown, payload: unknown): Caller | undefined {
  const parsed = v.safeParse(runtimeSchema, runtime);
  if (!parsed.success) return undefined;
  const content = contentIn(payload);
  return { accountId: parsed.output.principal.accountId, ...(content && { content }) };
}
