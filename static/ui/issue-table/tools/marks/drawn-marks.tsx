import type { FormatRule } from '#contract/format-rule';
import type { IssueTable, TableRow } from '#contract/issue-table';
import type { ViewContext } from '#core/view/apply-view';
import { rowMarks } from '#core/view/row-marks';
import { allColumns } from '#core/view/table-line';
import type { I18n } from '#ui/i18n/i18n-context';
import { columnName } from '../../column-name';
import type { DrawnMarks, Mark, TableParts } from '../../table-parts';
import { filterText } from '../filter/filter-text';
import { MarkSign } from './mark-sign';

/** Draws what an author's rules mark of a table. */
export function drawnMarks(
  rules: readonly FormatRule[] | undefined,
  table: IssueTable,
  context: ViewContext,
  i18n: I18n,
): TableParts['marks'] {
  if (!rules || rules.length === 0) return () => undefined;
  const marksOf = rowMarks(rules, allColumns(table.columns), context);
  const looks = new Map<FormatRule, Mark>();
  const lookOf = (rule: FormatRule): Mark => {
    const known = looks.get(rule);
    if (known) return known;
    const words = ruleText(rule, table, context, i18n);
    const look = {
      className: `mark mark--${rule.color}`,
      sign: () => <MarkSign color={rule.color} words={words} />,
    };
    looks.set(rule, look);
    return look;
  };
  const drawn = new WeakMap<TableRow, DrawnMarks>();
  return (row) => {
    const marks = marksOf(row);
    if (!marks) return undefined;
    const known = drawn.get(row);
    if (known) return known;
    const made: DrawnMarks = {
      row: marks.row && lookOf(marks.row),
      cells: new Map([...marks.cells].map(([fieldId, rule]) => [fieldId, lookOf(rule)])),
    };
    drawn.set(row, made);
    return made;
  };
}

/** What a rule means: the author's word for it, or its condition. */
function ruleText(rule: FormatRule, table: IssueTable, context: ViewContext, i18n: I18n): string {
  if (rule.label !== undefined) return rule.label;
  const at = table.columns.findIndex(({ fieldId }) => fieldId === rule.when.fieldId);
  const column = table.columns[at];
  const condition = filterText(rule.when, { table, at, context }, i18n);
  return column ? `${columnName(column, i18n.t)} ${condition}` : condition;
}
