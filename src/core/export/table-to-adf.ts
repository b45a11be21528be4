import type { DisplayMode } from '#contract/display-mode';
import type { FormatRule } from '#contract/format-rule';
import type { IssueTable } from '#contract/issue-table';
import { isSameSort } from '#contract/table-sort';
import type { TableView } from '#contract/table-view';
import { todayIn } from '../search/today-in';
import { NEUTRAL_FORMAT } from '../table/text/cell-format';
import { applyView, type AppliedView, type ViewContext } from '../view/apply-view';
import { remainingRows } from '../view/remaining-rows';
import { rowMarks } from '../view/row-marks';
import { isComplete } from '../view/sorted-by';
import { allColumns } from '../view/table-line';
import { type AdfDocument, type AdfNode, adfDocument, link, paragraph, text } from './adf';
import { countSentence } from './count-sentence';
import { linesToAdf } from './lines-to-adf';
import { COLOR_NAMES } from './mark-colors';
import { modeToAdf } from './mode-to-adf';
import { sitesToAdf } from './sites-to-adf';

/** How the author wants the issues to be shown. */
interface AuthorsTable {
  title?: string | undefined;
  view?: TableView | undefined;
  rules?: readonly FormatRule[] | undefined;
  mode?: DisplayMode | undefined;
}

/**
 * Renders a table for Word, PDF and HTML exports in the author's view, and states how complete and how old it is, and whose
 * permissions it shows.
 */
export function tableToAdf(
  table: IssueTable,
  { title, view = {}, rules = [], mode }: AuthorsTable,
): AdfDocument {
  const context = {
    ...NEUTRAL_READER,
    today: todayIn(NEUTRAL_READER.timeZone, Date.parse(table.asOf)),
  };
  // Rows that Jira has put in order stay in it, as only some of them may be here.
  const sorted = isSameSort(table.sort ?? [], view.sort ?? []) || !isComplete(table);
  const applied = applyView(table, sorted ? { ...view, sort: [] } : view, context);
  const inMode = modeToAdf(mode, {
    table,
    issues: remainingRows(table, view, context),
    ...NEUTRAL_READER,
  });
  return adfDocument([
    ...(title ? [heading(title)] : []),
    ...(table.warnings ? [paragraph(text(remark(table, table.warnings)))] : []),
    ...(inMode ?? issuesToAdf(table, applied, { view, rules, context })),
    ...origin(
      table,
      `${countSentence(table)}${filterSentence(table, applied, view)}, as of ${NEUTRAL_FORMAT.dateTime(table.asOf)}, ${eyesOf(table)}. `,
    ),
  ]);
}

/** The issues as a table, and what its colours mean. */
function issuesToAdf(
  table: IssueTable,
  applied: AppliedView,
  shown: { view: TableView; rules: readonly FormatRule[]; context: ViewContext },
): AdfNode[] {
  const { view, rules, context } = shown;
  const all = allColumns(table.columns);
  const rows = linesToAdf(applied, { view, all, marks: rowMarks(rules, all, context) });
  return [
    ...(applied.matching > 0 ? [{ type: 'table', content: rows }] : []),
    ...legend(rules, table),
  ];
}

/** Where the issues come from, and the way to all of them. */
function origin({ sites, link: jira, searchUrl }: IssueTable, sentence: string): AdfNode[] {
  if (sites) return [paragraph(text(sentence)), ...sitesToAdf(sites)];
  return [paragraph([...text(sentence), ...link(`Open in ${jira.name}`, searchUrl)])];
}

/** An export does not say whose language and time zone it is for. */
const NEUTRAL_READER = { locale: 'en', timeZone: 'UTC', format: NEUTRAL_FORMAT };

/** Of several Jiras only some may have a shared account, which is said of each. */
const eyesOf = ({ shared, sites, link: { name } }: IssueTable): string =>
  shared && !sites
    ? `as the account sees it that all readers of ${name} share`
    : 'as seen by the person who made this export';

function filterSentence(
  { rows }: IssueTable,
  { matching }: AppliedView,
  { filters = [] }: TableView,
): string {
  if (matching !== rows.length) return `, of which ${matching} match the author's filters`;
  return filters.length > 0 ? ', filtered by the author' : '';
}

/** What the colours mean, if the author said it: a cell has no room for it beside its value. */
function legend(rules: readonly FormatRule[], { columns }: IssueTable): AdfNode[] {
  const shown = rules.filter(({ when }) => columns.some(({ fieldId }) => fieldId === when.fieldId));
  const named = shown.flatMap(({ color, label }) => (label === undefined ? [] : { color, label }));
  if (named.length === 0) return [];
  const meanings = named.map(({ color, label }) => `${COLOR_NAMES[color]}: ${label}`);
  return [paragraph(text(meanings.join(' · ')))];
}

/** Renders what an export shows in place of issues that are not available. */
export function unavailableToAdf(macro: {
  title: string | undefined;
  queries: readonly { jql: string; searchUrl: string | undefined }[];
}): AdfDocument {
  const { title, queries } = macro;
  return adfDocument([
    heading(title ?? 'JQL Table'),
    ...queries.flatMap(({ jql, searchUrl }) => [
      paragraph(text(jql)),
      ...(searchUrl ? [paragraph(link('Open in Jira', searchUrl))] : []),
    ]),
    paragraph(text('The issues are not available in this export.')),
  ]);
}

function remark({ hidden }: IssueTable, warnings: string[]): string {
  const what = hidden && `${hidden.count} of the ${hidden.of} that the query names`;
  const title = what === undefined ? 'Jira remarks' : `Left out: ${what}`;
  return `${title}: ${warnings.join(' ')}`;
}

function heading(title: string): AdfNode {
  return { type: 'heading', attrs: { level: 3 }, content: text(title) };
}
