import { AppError } from '#contract/app-error';
import type { IssueTable } from '#contract/issue-table';
import { type MacroDefinition, sourceOf } from '#contract/macro-definition';
import type { AdfDocument } from '#core/export/adf';
import { tableToAdf, unavailableToAdf } from '#core/export/table-to-adf';
import { searchUrl } from '#core/jira/jira-urls';
import type { Caller, LinkStore } from '../ports';

/** Forge documents no limit for exports; this many rows fit into its 25 s and on a few pages. */
const ROWS_MAX = 200;

type LoadTable = (
  caller: Caller,
  payload: { definition: MacroDefinition },
  limits: { rowsMax: number },
) => Promise<IssueTable>;

/**
 * Renders the macro as a document for an export, with the issues that the person exporting may see. It never uses
 * another person's access.
 * @returns a document with the table; if the person is unknown or the table cannot be loaded, one that says so
 */
export function exportTable(ports: { loadTable: LoadTable; links: LinkStore }) {
  return async (caller: Caller | undefined, definition: MacroDefinition): Promise<AdfDocument> => {
    const { title, maxRows } = definition.display;
    if (caller) {
      try {
        const table = await ports.loadTable(caller, { definition }, { rowsMax: ROWS_MAX });
        return tableToAdf(ROWS_MAX < maxRows ? limitedByExport(table) : table, title);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
      }
    }
    return unavailable(ports.links, definition);
  };
}

/** Says that the export limits the rows, because the author would have allowed more. */
function limitedByExport(table: IssueTable): IssueTable {
  const { count } = table;
  return count.limitedBy === 'author'
    ? { ...table, count: { ...count, limitedBy: 'export' } }
    : table;
}

async function unavailable(links: LinkStore, definition: MacroDefinition): Promise<AdfDocument> {
  const { linkId, jql } = sourceOf(definition);
  const link = await links.find(linkId);
  return unavailableToAdf({
    title: definition.display.title,
    jql,
    searchUrl: link && searchUrl(link.baseUrl, jql),
  });
}
