import type { IssueTable } from '#contract/issue-table';
import type { MacroDefinition } from '#contract/macro-definition';
import { mergeTables, type SourceAnswer } from '#core/merge/merge-tables';
import { asAppError } from '#ui/use-load';
import { invokeConfig } from '../bridge';

/** Loads the first rows of each source, and merges them; the failure of one stands beside the rows of the others. */
export async function loadMerged(definition: MacroDefinition, locale: string): Promise<IssueTable> {
  const answers = await Promise.all(
    definition.sources.map((_source, source) => answerOf(definition, source)),
  );
  return mergeTables(definition, answers, { locale });
}

async function answerOf(definition: MacroDefinition, source: number): Promise<SourceAnswer> {
  try {
    return { table: await invokeConfig('loadTable', { definition, source }) };
  } catch (cause) {
    return { error: asAppError(cause).toWire() };
  }
}
