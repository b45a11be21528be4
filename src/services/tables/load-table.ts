import { AppError } from '#contract/app-error';
import type { MacroInvocations } from '#contract/invocations';
import type { IssueTable, TableRow } from '#contract/issue-table';
import { type MacroDefinition, sourceOf } from '#contract/macro-definition';
import type { TableSort } from '#contract/table-sort';
import type { ApplicationLink } from '#core/application-link/application-link';
import type { JiraClient } from '#core/jira/jira-client';
import { loadIssueTable } from '#core/search/load-issue-table';
import { searchInOrder } from '#core/search/search-in-order';
import { readMarkup } from '#core/table/rich/markup-to-rich';
import type { Caller } from '../ports';
import { findJira, type JiraPorts } from './find-jira';
import { type PermitPorts, permittedJql } from './shared-account/permitted-jql';
import { withinClause, withoutJiraMessages } from './shared-account/within-clause';

/** Of the 5 MB that an invocation may answer, with room for what is beside the rows. */
const ROWS_MAX_BYTES = 4_500_000;

type LoadTable = MacroInvocations['loadTable'];

export type LoadPorts = PermitPorts & JiraPorts;

/**
 * Searches in the linked Jira as the caller and makes a table of what Jira shows them.
 * @throws {AppError} `LINK_MISSING`, `LINK_DISABLED`, `SIGNATURE_INVALID`, `PAYLOAD_INVALID` for a sort
 *   that the table cannot have, and what asking Jira and searching throw
 */
export function loadTable(ports: LoadPorts) {
  return async (
    caller: Caller,
    { definition, sort }: LoadTable['parsed'],
    { rowsMax }: { rowsMax?: number } = {},
  ): Promise<IssueTable> => {
    checkSort(sort, definition);
    const { link, ask } = await findJira(ports, sourceOf(definition).linkId);
    const clause = clauseOf(link);
    const table = await loadIssueTable(definition, {
      search: async (request) => {
        const answer = await ask(caller, (jira) => searchInOrder(jira, request, sort)).catch(
          (error: unknown) => {
            throw clause === undefined ? error : withoutJiraMessages(error);
          },
        );
        return { found: answer.value, link: answer.reference, timezone: caller.timezone };
      },
      jql: link && (await permittedJql(ports, link, { definition, caller })),
      rowsMax,
      now: () => ports.system.now(),
      within: withinSize,
      // The Jira of the same site is a Cloud: its formatted texts are documents.
      ...(link && { readMarkup }),
    });
    const { jql } = sourceOf(definition);
    const askJira = async <T>(use: (jira: JiraClient) => Promise<T>) =>
      (await ask(caller, use)).value;
    const shown =
      clause === undefined ? table : await withinClause(askJira, table, { clause, jql });
    return {
      ...(link?.access.mode === 'shared' ? withoutWarnings(shown) : shown),
      ...marksOf(link),
    };
  };
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

/** Jira's sentences may quote the clause that the link adds, which is not for readers. */
function withoutWarnings({ warnings: _, ...table }: IssueTable): IssueTable {
  return table;
}

/** By other fields than the author shows, a reader could find out what the table does not tell. */
function checkSort(sort: TableSort | undefined, { columns }: MacroDefinition): void {
  if (!sort || columns.some(({ fieldId }) => fieldId === sort.fieldId)) return;
  throw new AppError('PAYLOAD_INVALID', 'A table is sorted by one of its columns.', {
    details: { reason: 'sort.fieldId' },
  });
}

/** Forge refuses an answer that is too large altogether: fewer rows are better than none. */
function withinSize(rows: TableRow[]): TableRow[] {
  let bytes = 0;
  const firstTooMany = rows.findIndex((row) => {
    bytes += Buffer.byteLength(JSON.stringify(row));
    return bytes > ROWS_MAX_BYTES;
  });
  return firstTooMany === -1 ? rows : rows.slice(0, firstTooMany);
}
