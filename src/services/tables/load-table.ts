import { AppError } from '../../contract/app-error';
import type { MacroInvocations } from '../../contract/invocations';
import { ROWS_MAX } from '../../contract/macro-definition';
import type { IssueTable, TableColumn, TableRow } from '../../contract/issue-table';
import type { TableSort } from '../../contract/table-sort';
import { referenceToLink } from '../../core/application-link/application-link';
import { isOrderable } from '../../core/jql/jql-names';
import { issueCount } from '../../core/table/issue-count';
import { tableColumns, tableRows } from '../../core/table/issue-table';
import type { FieldDescriptions } from '../../core/table/issue-table';
import type { AsReader } from '../authorization/as-reader';
import { findUsableLink } from '../links/find-usable-link';
import type { Caller, LinkStore, System } from '../ports';
import { permittedJql } from '../shared-account/permitted-jql';
import type { PermitPorts } from '../shared-account/permitted-jql';
import { searchIssues } from './search-issues';
import { todayIn } from './today-in';

/** Of the 5 MB that an invocation may answer, with room for what is beside the rows. */
const ROWS_MAX_BYTES = 4_500_000;

type LoadTable = MacroInvocations['loadTable'];

/**
 * Searches in the linked Jira as the caller and makes a table of what Jira shows them.
 * @throws AppError `LINK_MISSING`, `PAYLOAD_INVALID` for a sort that the table cannot have, and
 *   what {@link AsReader} and searching throw
 */
interface LoadPorts extends PermitPorts {
  links: LinkStore;
  asReader: AsReader;
  system: System;
}

export function loadTable(ports: LoadPorts) {
  return async (
    caller: Caller,
    { definition, sort }: LoadTable['parsed'],
    { rowsMax = ROWS_MAX }: { rowsMax?: number } = {},
  ): Promise<IssueTable> => {
    const [source] = definition.sources;
    if (!source) throw new TypeError('A macro definition has one source.');
    const fieldIds = definition.columns.map(({ fieldId }) => fieldId);
    checkSort(sort, fieldIds);
    const link = await findUsableLink(ports.links, source.linkId);
    const jql = await permittedJql(ports, link, definition);
    const maxRows = Math.min(definition.display.maxRows, rowsMax);
    const request = { jql, fieldIds, maxResults: maxRows, startAt: 0 };
    const found = await ports.asReader(link, caller.accountId, (jira) =>
      searchIssues(jira, request, sort),
    );
    const now = ports.system.now();
    const today = todayIn(caller.timezone, now);
    const place = { fieldIds, fields: found.fields, baseUrl: link.baseUrl, today, now };
    const rows = withinSize(tableRows(found.issues, place));
    const size = { shown: rows.length, found: found.issues.length, maxRows };
    return {
      columns: columnsOf(fieldIds, found.fields),
      rows,
      count: issueCount({ ...size, total: { count: found.total, precision: 'exact' } }),
      link: referenceToLink(link),
      ...(link.access.mode === 'shared' && { shared: true }),
      searchUrl: `${link.baseUrl}/issues/?jql=${encodeURIComponent(found.jql)}`,
      asOf: new Date(now).toISOString(),
      ...(found.sort && { sort: found.sort }),
    };
  };
}

/** By other fields than the author shows, a reader could find out what the table does not tell. */
function checkSort(sort: TableSort | undefined, fieldIds: string[]): void {
  if (!sort || fieldIds.includes(sort.fieldId)) return;
  throw new AppError('PAYLOAD_INVALID', 'A table is sorted by one of its columns.', {
    details: { reason: 'sort.fieldId' },
  });
}

function columnsOf(fieldIds: string[], fields: FieldDescriptions): TableColumn[] {
  return tableColumns(fieldIds, fields).map((column) => {
    const schema = fields.get(column.fieldId)?.schema ?? {};
    return isOrderable(column.fieldId, schema) ? { ...column, sortable: true } : column;
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
