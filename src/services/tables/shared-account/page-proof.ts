import { AppError } from '#contract/app-error';
import type { IssueTable } from '#contract/issue-table';
import type { MacroDefinition } from '#contract/macro-definition';
import type { PagePosition } from '#contract/table-page';
import type { TableSort } from '#contract/table-sort';
import type { ColumnFilter } from '#contract/table-view';
import type { Signer } from './ports';

/** Part of every signed text, so that a signature of another kind is not valid here. */
const KIND = 'table-page/2';

/** The question whose answer continues at a position. */
export interface PagedQuestion {
  definition: MacroDefinition;
  /** The place of the source that is asked among those of the definition. */
  at: number;
  sort: TableSort[] | undefined;
  filters: ColumnFilter[] | undefined;
  accountId: string;
}

/**
 * Confirms where the rest of a table begins. Readers send the position back, and with a shared account it decides what is
 * shown: a token of Jira may belong to another query, and a smaller start would lift the author's limit.
 */
export async function withProof(
  signer: Signer,
  { next, ...table }: IssueTable,
  question: PagedQuestion,
): Promise<IssueTable> {
  if (!next) return table;
  const proof = await signer.sign(textOf(next, question));
  return { ...table, next: { ...next, proof } };
}

/** @throws {AppError} `PAYLOAD_INVALID` for a position that was not returned to this reader for this question */
export async function checkProof(
  signer: Signer,
  position: PagePosition,
  question: PagedQuestion,
): Promise<void> {
  const { proof } = position;
  if (proof && (await signer.verify(textOf(position, question), proof)) === 'valid') return;
  throw new AppError('PAYLOAD_INVALID', 'The table cannot be continued there.', {
    details: { reason: 'page.after' },
  });
}

function textOf(
  { start, last, token }: PagePosition,
  { definition, at, sort, filters, accountId }: PagedQuestion,
): string {
  const asked = [sort ?? null, filters ?? null];
  const question = [accountId, definition.signed?.signature ?? null, ...asked];
  return JSON.stringify([KIND, question, at, start, last, token ?? null]);
}
