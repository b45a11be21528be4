import { AppError } from '#contract/app-error';
import type { MacroInvocations } from '#contract/invocations';
import type { IssueTable, TableRow } from '#contract/issue-table';
import {
  isMerged,
  type MacroDefinition,
  sourceOf,
  type TableSource,
} from '#contract/macro-definition';
import type { TablePage } from '#contract/table-page';
import type { ColumnFilter } from '#contract/table-view';
import type { ApplicationLink } from '#core/application-link/application-link';
import type { JiraClient } from '#core/jira/jira-client';
import { loadIssueTable, type LoadOptions } from '#core/search/load-issue-table';
import { searchFiltered, type AskedView } from '#core/search/search-filtered';
import { searchIssues } from '#core/search/search-issues';
import { searchWithoutHidden } from '#core/search/search-without-hidden';
import { askedFields, sourceTable } from '#core/merge/source-table';
import { todayIn } from '#core/search/today-in';
import { readMarkup } from '#core/table/rich/markup-to-rich';
import { isOfReader } from '#core/view/is-of-reader';
import { withLinkDetails } from '../approvals/with-link-details';
import type { Caller } from '../ports';
import { findJira, type JiraPorts, type LinkedJira } from './find-jira';
import { clauseFailure } from './shared-account/check-clause';
import { checkProof, withProof, type PagedQuestion } from './shared-account/page-proof';
import { type PermitPorts, permittedJql } from './shared-account/permitted-jql';
import { withinClause, withoutJiraMessages } from './shared-account/within-clause';

/** Forge allows a response of 5 MB; the rest is for everything but the rows. */
const ROWS_MAX_BYTES = 4_500_000;

type LoadTable = MacroInvocations['loadTable'];

export type LoadPorts = PermitPorts & JiraPorts;

/**
 * Searches the linked Jira of one source as the caller and composes a table of the issues that Jira returns.
 * @returns the table, with as many rows as fit into a response; fields go by the ids of that Jira
 * @throws {AppError} `LINK_MISSING`, `LINK_DISABLED`, `SIGNATURE_INVALID`, `PAYLOAD_INVALID` for a sort,
 *   a filter or a part that the table cannot have, and what asking Jira and searching throw
 */
export function loadTable(ports: LoadPorts) {
  return async (
    caller: Caller,
    { definition, source: at = 0, sort, filters, page, undescribed }: LoadTable['parsed'],
    { rowsMax }: { rowsMax?: number } = {},
  ): Promise<IssueTable> => {
    checkColumns([...(sort ?? []), ...(filters ?? [])], definition);
    const own = sourceTable(definition, at);
    const source = sourceOf(own);
    const jira = await findJira(ports, caller, source.linkId);
    const { link } = jira;
    const question = { definition, at, sort, filters, accountId: caller.accountId };
    if (isShared(link)) await checkShared(ports, question, page);
    const today = todayIn(caller.timezone, ports.system.now());
    const view = { sort: said(source, sort), filters: said(source, filters), today };
    const table = await loadIssueTable(own, {
      search: isMerged(definition)
        ? namingLink(searchAs(jira, view, caller), link)
        : searchAs(jira, view, caller),
      jql: link && (await permittedJql(ports, link, { definition, at, caller })),
      page,
      undescribed,
      rowsMax,
      now: () => ports.system.now(),
      within: withinSize,
      // The Jira of the same site is Jira Cloud, whose formatted texts are documents.
      ...(link && { readMarkup }),
    });
    const shown = await withoutHidden(jira, table, source.jql);
    const seen = isShared(link)
      ? await withProof(ports.signer, withoutWarnings(shown), question)
      : shown;
    return { ...seen, ...marksOf(link) };
  };
}

/** @returns undefined for nothing, which Jira is not asked for */
function said<T extends { fieldId: string }>(source: TableSource, named: T[] = []) {
  const own = askedFields(source, named);
  return own.length > 0 ? own : undefined;
}

const isShared = (link: ApplicationLink | undefined): boolean => link?.access.mode === 'shared';

/** @throws {AppError} `PAYLOAD_INVALID` for what goes beyond what an author signed */
async function checkShared(
  { signer }: LoadPorts,
  question: PagedQuestion,
  page: TablePage | undefined,
): Promise<void> {
  checkSigned(question.filters, question.definition);
  if (page?.after) await checkProof(signer, page.after, question);
}

function searchAs(
  { link, ask }: LinkedJira,
  view: AskedView,
  { timezone }: Caller,
): LoadOptions['search'] {
  // With a shared account the link's own clause must hold to the letter: a part that Jira does not know ends it.
  const search = isShared(link) ? searchIssues : searchWithoutHidden;
  const clause = clauseOf(link);
  return async (request) => {
    const answer = await ask((jira) => searchFiltered(jira, request, view, search)).catch(
      async (error: unknown) => {
        if (!link || clause === undefined) throw error;
        throw withoutJiraMessages(await clauseFailure(error, { link, clause }, ask));
      },
    );
    return { found: answer.value, link: answer.reference, timezone };
  };
}

/** The failures of a search in one of several Jiras say which. */
function namingLink(
  search: LoadOptions['search'],
  link: ApplicationLink | undefined,
): LoadOptions['search'] {
  return (request) =>
    search(request).catch((error: unknown) => {
      throw link ? withLinkDetails(error, link) : error;
    });
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

/** Sorting or filtering by a field that the author does not show would reveal something about its values. */
function checkColumns(named: readonly { fieldId: string }[], { columns }: MacroDefinition): void {
  const ids = columns.map(({ fieldId }) => fieldId);
  if (named.every(({ fieldId }) => ids.includes(fieldId))) return;
  throw new AppError('PAYLOAD_INVALID', 'A table can only be sorted and filtered by its columns.', {
    details: { reason: 'sort.fieldId' },
  });
}

/** By conditions of their own, readers could look at more issues than the author's limit lets them see. */
function checkSigned(filters: ColumnFilter[] = [], { display }: MacroDefinition): void {
  const views = [display.view ?? {}, ...(display.views ?? []).map(({ view }) => view)];
  const signed = new Set(
    views.flatMap(({ filters: own = [] }) => own.map((each) => JSON.stringify(each))),
  );
  // To Jira the shared account is the one who reads.
  const isAllowed = (filter: ColumnFilter) =>
    !isOfReader(filter) && signed.has(JSON.stringify(filter));
  if (filters.every(isAllowed)) return;
  throw new AppError('PAYLOAD_INVALID', 'The author did not sign these filters.', {
    details: { reason: 'filters' },
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
