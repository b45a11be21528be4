import type { Cell, IssueReference } from '#contract/issue-table';
import type { ShownRows } from '../view/shown-rows';
import type { CellFormat } from '../table/text/cell-format';
import { plainText } from '../table/text/cell-text';
import { withoutFormulas } from './csv';

/** What goes into the clipboard: an application takes from it the form that it knows best. */
export interface Copied {
  text: string;
  html?: string;
}

/**
 * Rows with the names of their columns, as spreadsheets, documents and mails take them. Values are those that the reader
 * sees: a spreadsheet of the same language reads them as numbers and dates. No text of them runs as a formula.
 */
export function copiedRows({ columns, rows }: ShownRows, format: CellFormat): Copied {
  const lines = [
    columns.map(({ name }) => oneLine(withoutFormulas(name))),
    ...rows.map(({ cells }) => cells.map((cell) => oneLine(safeText(cell, format)))),
  ];
  const head = columns.map(({ name }) => `<th>${escaped(withoutFormulas(name))}</th>`).join('');
  const body = rows
    .map(({ cells }) => `<tr>${cells.map((cell) => htmlCell(cell, format)).join('')}</tr>`)
    .join('');
  return {
    text: lines.map((fields) => fields.join('\t')).join('\r\n'),
    html: `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`,
  };
}

/** Rows as a table in Markdown, as GitHub and chats write it. */
export function markdownRows({ columns, rows }: ShownRows, format: CellFormat): string {
  const line = (fields: string[]) => `| ${fields.join(' | ')} |`;
  return [
    line(columns.map(({ name }) => markdownText(name))),
    line(columns.map(({ align }) => (align === 'end' ? '---:' : '---'))),
    ...rows.map(({ cells }) => line(cells.map((cell) => markdownCell(cell, format)))),
  ].join('\n');
}

const titleOf = ({ key, summary }: IssueReference) =>
  summary === undefined ? key : `${key} ${summary}`;

/** An issue in one line of text. */
export const issueText = (issue: IssueReference): string => `${titleOf(issue)} ${issue.url}`;

/** An issue in one line of Markdown. */
export const issueMarkdown = (issue: IssueReference): string =>
  `${markdownLink(issue)}${issue.summary === undefined ? '' : ` ${markdownText(issue.summary)}`}`;

/** An issue as a link with its summary, for documents and mails. */
export const issueHtml = (issue: IssueReference): Copied => ({
  text: titleOf(issue),
  html: `${htmlLink(issue.url, issue.key)}${issue.summary === undefined ? '' : ` ${escaped(issue.summary)}`}`,
});

/** Numbers stand as they are: a minus in front of one begins no formula. */
const isNumber = ({ type }: Cell) => type === 'number' || type === 'percent';

function safeText(cell: Cell, format: CellFormat): string {
  const text = plainText(cell, format);
  return isNumber(cell) ? text : withoutFormulas(text);
}

/** A tab or a new line would begin another field. */
const oneLine = (text: string) => text.replace(/\s*[\t\r\n]+\s*/gu, ' ').trim();

function htmlCell(cell: Cell, format: CellFormat): string {
  const text = escaped(safeText(cell, format)).replace(/\r?\n/gu, '<br>');
  if (cell.type === 'issue') return `<td>${htmlLink(cell.url, plainText(cell, format))}</td>`;
  return isNumber(cell) ? `<td align="right">${text}</td>` : `<td>${text}</td>`;
}

/** An address that is no page stays out of what other applications open. */
const isPage = (url: string) => /^https?:\/\//iu.test(url);

const htmlLink = (url: string, text: string) =>
  isPage(url)
    ? `<a href="${escaped(url)}">${escaped(withoutFormulas(text))}</a>`
    : escaped(withoutFormulas(text));

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string) => text.replace(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? sign);

const markdownCell = (cell: Cell, format: CellFormat): string =>
  cell.type === 'issue' ? markdownLink(cell) : markdownText(plainText(cell, format));

const markdownLink = ({ key, url }: IssueReference) =>
  isPage(url)
    ? `[${markdownText(key)}](${url.replace(/[\s()<>]/gu, encodeURIComponent)})`
    : markdownText(key);

/** In front of these signs a backslash keeps Markdown from reading them. */
const markdownText = (text: string) => oneLine(text).replace(/[\\`*_[\]<>|~]/gu, '\\$&');
