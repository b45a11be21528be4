import { AppError } from '#contract/app-error';
import type { IssueTable } from '#contract/issue-table';
import type { MacroDefinition } from '#contract/macro-definition';
import { PAGE_ROWS_MAX } from '#contract/table-page';
import type { TableSort } from '#contract/table-sort';
import type { ColumnFilter } from '#contract/table-view';
import type { AdfDocument } from '#core/export/adf';
import { tableToAdf, unavailableToAdf } from '#core/export/table-to-adf';
import { askableSort } from '#core/view/askable-sort';
import { askedFilters } from '#core/view/asked-filters';
import { isOfReader } from '#core/view/is-of-reader';
import { searchUrl } from '#core/jira/jira-urls';
import type { Caller, LinkStore } from '../ports';

/** Forge allows a response of 5 MB. */
const DOCUMENT_MAX_BYTES = 4_500_000;

type LoadTable = (
  caller: Caller,
  payload: { definition: MacroDefinition; sort?: TableSort[]; filters?: ColumnFilter[] },
  limits: { rowsMax: number },
) => Promise<IssueTable>;

/**
 * Renders the macro as a document for an export, in the author's view and with the issues that the person exporting may
 * see, as many as one answer holds. It never uses another person's access.
 * @returns a document with the table; if the person is unknown or the table cannot be loaded, one that says so
 */
export function exportTable(ports: { loadTable: LoadTable; links: LinkStore }) {
  return async (caller: Caller | undefined, definition: MacroDefinition): Promise<AdfDocument> => {
    const { display } = definition;
    if (caller) {
      try {
        const table = await loadView(ports.loadTable, caller, definition);
        return withinSize(
          PAGE_ROWS_MAX < display.maxRows ? limitedByExport(table) : table,
          display,
        );
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
      }
    }
    return unavailable(ports.links, definition);
  };
}

/** Asks Jira for the author's order, and for the author's filters if not all issues fit into the export. */
async function loadView(
  load: LoadTable,
  caller: Caller,
  definition: MacroDefinition,
): Promise<IssueTable> {
  const { sort: wished, filters = [] } = definition.display.view ?? {};
  const sort = askableSort(wished, definition);
  const payload = { definition, ...(sort.length > 0 && { sort }) };
  const limits = { rowsMax: PAGE_ROWS_MAX };
  const table = await load(caller, payload, limits);
  const signed = table.shared && filters.filter((filter) => !isOfReader(filter));
  const asked = askedFilters(table, filters, signed);
  return asked.length === 0 ? table : load(caller, { ...payload, filters: asked }, limits);
}

/** Says that the export limits the rows, because the author would have allowed more. */
function limitedByExport(table: IssueTable): IssueTable {
  const { count } = table;
  return count.limitedBy === 'author'
    ? { ...table, count: { ...count, limitedBy: 'export' } }
    : table;
}

/** Leaves out the last rows if the document is larger than Forge accepts: fewer rows are better than none. */
function withinSize(table: IssueTable, display: MacroDefinition['display']): AdfDocument {
  const document = tableToAdf(table, display);
  const bytes = Buffer.byteLength(JSON.stringify(document));
  if (bytes <= DOCUMENT_MAX_BYTES || table.rows.length === 0) return document;
  // A little fewer than fit on average, so that this seldom has to be repeated.
  const shown = Math.floor(table.rows.length * (DOCUMENT_MAX_BYTES / bytes) * 0.9);
  const count = { ...table.count, shown, limitedBy: 'export' as const };
  return withinSize({ ...table, rows: table.rows.slice(0, shown), count }, display);
}

async function unavailable(
  links: LinkStore,
  { sources, display: { title } }: MacroDefinition,
): Promise<AdfDocument> {
  const queries = await Promise.all(
    sources.map(async ({ linkId, jql }) => {
      const link = await links.find(linkId);
      return { jql, searchUrl: link && searchUrl(link.baseUrl, jql) };
    }),
  );
  return unavailableToAdf({ title, queries });
}
