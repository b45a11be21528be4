import type { AppError } from '#contract/app-error';
import type { IssueTable } from '#contract/issue-table';
import { type MacroDefinition, sourceOf } from '#contract/macro-definition';
import type { TablePage } from '#contract/table-page';
import type { SourceAnswer } from '#core/merge/merge-tables';
import { askedFields, sourceTable } from '#core/merge/source-table';
import type { ResourceContext } from '#ui/bridge';
import { ERROR_HELP } from '#ui/messages/error-help';
import { asAppError } from '#ui/use-load';
import { askOnce } from '../answers/ask-once';
import { questionKey } from '../answers/question-key';
import { loadTable } from '../load-table';
import { firstPageOf } from '../rest/continuations';
import type { TableWish } from '../table-wish';

/** What the sources of a table are asked, for one reader. */
export interface Question {
  context: ResourceContext;
  definition: MacroDefinition;
  wish: Pick<TableWish, 'sort' | 'filters'>;
  /** Milliseconds since the epoch: an answer that was asked for earlier is too old. */
  notBefore: number;
}

/** Asks one source for a part of its table; its fields go by the ids of its own Jira. @throws {AppError} */
export function askSource(
  { context, definition, wish, notBefore }: Question,
  at: number,
  page: TablePage | undefined,
): Promise<IssueTable> {
  const own = sourceTable(definition, at);
  const source = sourceOf(own);
  const part = page && { page };
  const asked = {
    ...namedIn('sort', askedFields(source, wish.sort ?? [])),
    ...namedIn('filters', askedFields(source, wish.filters ?? [])),
    ...part,
  };
  const key = `${questionKey(context, definition, { ...wish, ...part })} ${at}`;
  return askOnce({ key, notBefore }, () =>
    loadTable(own, asked, { definition, source: at, ...wish }),
  );
}

const namedIn = <K extends 'sort' | 'filters', T>(name: K, list: T[]) =>
  list.length > 0 ? ({ [name]: list } as Record<K, T[]>) : undefined;

/**
 * The first part of a source's table, or why there is none.
 * @param before what this frame showed of the source: it stays if the failure does not change what the reader may see
 */
export async function firstAnswer(
  question: Question,
  at: number,
  before: SourceAnswer | undefined,
): Promise<SourceAnswer> {
  try {
    return { table: await askSource(question, at, firstPageOf(question.definition)) };
  } catch (cause) {
    return failed(asAppError(cause), before);
  }
}

function failed(error: AppError, before: SourceAnswer | undefined): SourceAnswer {
  const kept = ERROR_HELP[error.code].keepsRows ? before?.table : undefined;
  return { error: error.toWire(), ...(kept && { table: withoutRest(kept) }) };
}

/** What follows was asked for another time. */
const withoutRest = ({ next: _next, ...table }: IssueTable): IssueTable => table;
