import { AppError } from '../../contract/app-error';
import type { MacroInvocations } from '../../contract/invocations';
import type { IssueTable, TableRow } from '../../contract/issue-table';
import type { TableSort } from '../../contract/table-sort';
import { issueTable } from '../../core/search/issue-table';
import { searchInOrder } from '../../core/search/search-in-order';
import type { Caller } from '../ports';
import { askJira } from './ask-jira';
import type { JiraPorts } from './ask-jira';

/** Of the 5 MB that an invocation may answer, with room for what is beside the rows. */
const ROWS_MAX_BYTES = 4_500_000;

type LoadTable = MacroInvocations['loadTable'];

/**
 * Searches in the linked Jira as the caller and makes a table of what Jira shows them.
 * @throws AppError `PAYLOAD_INVALID` for a sort that the table cannot have, and what asking Jira and
 *   searching throw
 */
export function loadTable(ports: JiraPorts) {
  return async (caller: Caller, { definition, sort }: LoadTable['parsed']): Promise<IssueTable> => {
    const [source] = definition.sources;
    if (!source) throw new TypeError('A macro definition has one source.');
    const fieldIds = definition.columns.map(({ fieldId }) => fieldId);
    checkSort(sort, fieldIds);
    const { maxRows } = definition.display;
    const request = { jql: source.jql, fieldIds, maxResults: maxRows };
    const { link, value: found } = await askJira(ports, caller, {
      linkId: source.linkId,
      use: (jira) => searchInOrder(jira, request, sort),
    });
    return issueTable(found, {
      link,
      fieldIds,
      maxRows,
      now: ports.system.now(),
      timezone: caller.timezone,
      within: withinSize,
    });
  };
}

/** By other fields than the author shows, a reader could find out what the table does not tell. */
function checkSort(sort: TableSort | undefined, fieldIds: string[]): void {
  if (!sort || fieldIds.includes(sort.fieldId)) return;
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
