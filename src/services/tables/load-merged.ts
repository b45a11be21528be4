import { AppError } from '#contract/app-error';
import type { IssueTable } from '#contract/issue-table';
import { isMerged, type MacroDefinition } from '#contract/macro-definition';
import { PAGE_ROWS_MAX } from '#contract/table-page';
import type { TableSort } from '#contract/table-sort';
import type { ColumnFilter } from '#contract/table-view';
import { mergeTables, type SourceAnswer } from '#core/merge/merge-tables';
import type { Caller } from '../ports';

interface Payload {
  definition: MacroDefinition;
  source?: number | undefined;
  sort?: TableSort[] | undefined;
  filters?: ColumnFilter[] | undefined;
}

/** Loads the table of one source. */
type LoadSource = (
  caller: Caller,
  payload: Payload,
  limits?: { rowsMax?: number },
) => Promise<IssueTable>;

/** Whoever reads the result is not known to the backend. */
const LOCALE = 'en';

/**
 * Loads the whole table of a definition: from several Jiras at the same time, each in the caller's name.
 * @returns a merged table names the failure of a Jira under `sites`, beside the rows of the others
 * @throws {AppError} what `load` throws for a table of one Jira; for one of several if none of them answers
 */
export function loadMerged(load: LoadSource): LoadSource {
  return async (caller, payload, limits = {}) => {
    const { definition, sort, filters } = payload;
    if (!isMerged(definition)) return load(caller, payload, limits);
    const answers = await Promise.all(
      definition.sources.map((_source, source) =>
        answerOf(load(caller, { ...payload, source }, limits)),
      ),
    );
    const failure = answers.find(({ error }) => error)?.error;
    if (failure && answers.every(({ table }) => !table)) {
      const { code, message, details } = failure;
      throw new AppError(code, message, details && { details });
    }
    const { display } = definition;
    const maxRows = Math.min(display.maxRows, limits.rowsMax ?? PAGE_ROWS_MAX);
    const limited = { ...definition, display: { ...display, maxRows } };
    return mergeTables(limited, answers, { locale: LOCALE, sort, filters });
  };
}

async function answerOf(asked: Promise<IssueTable>): Promise<SourceAnswer> {
  try {
    return { table: await asked };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { error: error.toWire() };
  }
}
