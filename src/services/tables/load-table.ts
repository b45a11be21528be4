import { AppError } from '#contract/app-error';
import type { MacroInvocations } from '#contract/invocations';
import type { IssueTable, TableRow } from '#contract/issue-table';
import { type MacroDefinition, sourceOf } from '#contract/macro-definition';
import type { TableSort } from '#contract/table-sort';
import type { ApplicationLink } from '#core/application-link/application-link';
import type { JiraClient } from '#core/jira/jira-client';
import { loadIssueTable, type LoadOptions } from '#core/search/load-issue-table';
import { searchInOrder } from '#core/search/search-in-order';
import { searchIssues } from '#core/search/search-issues';
import { searchWithoutHidden } from '#core/search/search-without-hidden';
import { readMarkup } from '#core/table/rich/markup-to-rich';
import type { Caller } from '../ports';
import { findJira, type JiraPorts, type LinkedJira } from './find-jira';
import { clauseFailure } from './shared-account/check-clause';
import { checkProof, withProof } from './shared-account/page-proof';
import { type PermitPorts, permittedJql } from './shared-account/permitted-jql';
import { withinClause, withoutJiraMessages } from './shared-account/within-clause';

/** Forge allows a response of 5 MB; the rest is for everything but the rows. */
const ROWS_MAX_BYTES = 4_500_000;

type LoadTable = MacroInvocations['loadTable'];

export type LoadPorts = PermitPorts & JiraPorts;

/**
 * Searches the linked Jira as the caller and composes a table of the issues that Jira returns.
 * @returns the table, with as many rows as fit into a response
 * @throws {AppError} `LINK_MISSING`, `LINK_DISABLED`, `SIGNATURE_INVALID`, `PAYLOAD_INVALID` for a sort
 *   that the table cannot have, and what asking Jira and searching throw
 */
export function loadTable(ports: LoadPorts) {
  return async (
    caller: Caller,
    { definition, sort, page, undescribed }: LoadTable['parsed'],
    { rowsMax }: { rowsMax?: number } = {},
  ): Promise<IssueTable> => {
    checkSort(sort, definition);
    const jira = await findJira(ports, caller, sourceOf(definition).linkId);
    const { link } = jira;
    const isShared = link?.access.mode === 'shared';
    const question = { definition, sort, accountId: caller.accountId };
    if (isShared && page?.after) await checkProof(ports.signer, page.after, question);
    const table = await loadIssueTable(definition, {
      search: searchAs(jira, { sort, timezone: caller.timezone }),
      jql: link && (await permittedJql(ports, link, { definition, caller })),
      page,
      undescribed,
      rowsMax,
      now: () => ports.system.now(),
      within: withinSize,
      // The Jira of the same site is Jira Cloud, whose formatted texts are documents.
      ...(link && { readMarkup }),
    });
    const shown = await withoutHidden(jira, table, sourceOf(definition).jql);
    return {
      ...(isShared ? await withProof(ports.signer, withoutWarnings(shown), question) : shown),
      ...marksOf(link),
    };
  };
}

function searchAs(
  { link, ask }: LinkedJira,
  { sort, timezone }: { sort: TableSort[] | undefined; timezone: string | undefined },
): LoadOptions['search'] {
  // With a shared account the link's own clause must hold to the letter: a part that Jira does not know ends it.
  const search = link?.access.mode === 'shared' ? searchIssues : searchWithoutHidden;
  const clause = clauseOf(link);
  return async (request) => {
    const answer = await ask((jira) => searchInOrder(jira, request, { sort, search })).catch(
      async (error: unknown) => {
        if (!link || clause === undefined) throw error;
        throw withoutJiraMessages(await clauseFailure(error, { link, clause }, ask));
      },
    );
    return { found: answer.value, link: answer.reference, timezone };
  };
}

/** @param jql the author's own query */
async function withoutHidden(
  { link, ask }: LinkedJira,
  table: IssueTable,
  jql: string,
): Promise<IssueTable> {
  const clause = clauseOf(link);
  if (clause === undefined) return table;
  const askJira = async <T>(use: (jira: JiraClient) => Promise<T>) => (await ask(use)).value;
  return withinClause(askJira, table, { clause, jql });
}

function clauseOf(link: ApplicationLink | undefined): string | undefined {
  return link?.access.mode === 'shared' ? link.access.jqlClause : undefined;
}

/** What a reader's page has to know of the link; undefined for the Jira of the same site. */
function marksOf(link: ApplicationLink | undefined): Pick<IssueTable, 'shared' | 'reportsChanges'> {
  return {
    ...(link?.access.mode === 'shared' && { shared: true }),
    ...(link?.incoming?.scope === 'WRITE' && { reportsChanges: true }),
  };
}

/** Jira's warnings may quote the clause that the link adds, which readers must not see. */
function withoutWarnings({
  warnings: _warnings,
  hidden: _hidden,
  ...table
}: IssueTable): IssueTable {
  return table;
}

/** Sorting by a field that the author does not show would reveal something about its values. */
function checkSort(sort: TableSort[] = [], { columns }: MacroDefinition): void {
  const ids = columns.map(({ fieldId }) => fieldId);
  if (sort.every(({ fieldId }) => ids.includes(fieldId))) return;
  throw new AppError('PAYLOAD_INVALID', 'A table can only be sorted by its columns.', {
    details: { reason: 'sort.fieldId' },
  });
}

/** Forge refuses a response that is too large, and fewer rows are better than none. */
function withinSize(rows: TableRow[]): TableRow[] {
  let bytes = 0;
  const firstTooMany = rows.findIndex((row) => {
    bytes += Buffer.byteLength(JSON.stringify(row));
    return bytes > ROWS_MAX_BYTES;
  });
  return firstTooMany === -1 ? rows : rows.slice(0, firstTooMany);
}
