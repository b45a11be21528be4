import type { IssueTable, TableLimit, TableRow } from '#contract/issue-table';
import { NEUTRAL_FORMAT } from '../table/text/cell-format';
import { type AdfDocument, type AdfNode, adfDocument, link, paragraph, text } from './adf';
import { cellToAdf } from './cell-to-adf';

/** Renders a table for Word, PDF and HTML exports, and states how complete and how old it is. */
export function tableToAdf(table: IssueTable, title: string | undefined): AdfDocument {
  const head = row(
    'tableHeader',
    table.columns.map(({ name }) => [paragraph(text(name))]),
  );
  const body = table.rows.map((issue) => row('tableCell', contentOf(issue)));
  return adfDocument([
    ...(title ? [heading(title)] : []),
    ...(table.warnings ? [paragraph(text(remark(table, table.warnings)))] : []),
    ...(table.rows.length > 0 ? [{ type: 'table', content: [head, ...body] }] : []),
    paragraph([
      ...text(`${countSentence(table)}, as of ${NEUTRAL_FORMAT.dateTime(table.asOf)}. `),
      ...link(`Open in ${table.link.name}`, table.searchUrl),
    ]),
  ]);
}

/** Renders what an export shows in place of issues that are not available. */
export function unavailableToAdf(macro: {
  title: string | undefined;
  jql: string;
  searchUrl: string | undefined;
}): AdfDocument {
  const { title, jql, searchUrl } = macro;
  return adfDocument([
    heading(title ?? 'JQL Table'),
    paragraph(text(jql)),
    ...(searchUrl ? [paragraph(link('Open in Jira', searchUrl))] : []),
    paragraph(text('The issues are not available in this export.')),
  ]);
}

function remark({ hidden }: IssueTable, warnings: string[]): string {
  const what = hidden && `${hidden.count} of the ${hidden.of} that the query names`;
  const title = what === undefined ? 'Jira remarks' : `Left out: ${what}`;
  return `${title}: ${warnings.join(' ')}`;
}

function countSentence({ count }: IssueTable): string {
  if (count.shown === 0) return 'No issues';
  const { shown, total, precision = 'exact', limitedBy } = count;
  const limit = limitedBy ? ` (${LIMITS[limitedBy]})` : '';
  return `Rows 1-${shown} of ${PRECISIONS[precision]}${total}${limit}`;
}

const PRECISIONS = { exact: '', approximate: 'about ', 'at-least': 'more than ' };
const LIMITS: Record<TableLimit, string> = {
  author: 'limit set by the author',
  size: 'one answer has no room for more',
  jira: 'Jira gave no more',
  export: 'an export has no more rows than this',
  pages: 'the app asks for no more at once',
  failure: 'Jira failed on the rest',
};

function contentOf(issue: TableRow): AdfNode[][] {
  return issue.cells.map((cell) =>
    cell.type === 'rich' ? cellToAdf(cell) : [paragraph(cellToAdf(cell))],
  );
}

function row(type: 'tableHeader' | 'tableCell', cells: AdfNode[][]): AdfNode {
  const content = cells.map((blocks) => ({ type, attrs: {}, content: blocks }));
  return { type: 'tableRow', content };
}

function heading(title: string): AdfNode {
  return { type: 'heading', attrs: { level: 3 }, content: text(title) };
}
