import type { ColumnFilter } from '#contract/table-view';
import { choicesOf, measureUnit } from '#core/view/filter-values';
import type { ViewContext } from '#core/view/apply-view';
import type { IssueTable } from '#contract/issue-table';
import type { I18n } from '#ui/i18n/i18n-context';
import { conditionOf, dayRangeOf } from './filter-conditions';

type Of<K extends ColumnFilter['kind']> = Extract<ColumnFilter, { kind: K }>;

/** More values are counted. */
const VALUES_MAX = 3;

/** Says in words what a filter asks of its column, whose name stands before it: `is To Do, Done`. */
export function filterText(
  filter: ColumnFilter,
  { table, at, context }: { table: IssueTable; at: number; context: ViewContext },
  i18n: I18n,
): string {
  const { t } = i18n;
  switch (filter.kind) {
    case 'choice':
      return t(filter.not ? 'tools.filter.says.isNone' : 'tools.filter.says.isAny', {
        values: valuesText(filter, { table, at, context }, i18n),
      });
    case 'text':
      return t('tools.filter.says.contains', { text: filter.text });
    case 'number': {
      const { unit, size } = measureUnit(table.rows, at);
      const say = (value: number) =>
        t('tools.filter.says.number', {
          value: i18n.format.number(value / size),
          unit: unitText(unit, i18n),
        }).trim();
      return rangeText(filter.min, filter.max, say, i18n);
    }
    case 'date': {
      const range = dayRangeOf(filter);
      if (range) return t(`tools.filter.conditions.${range}`);
      return rangeText(filter.from, filter.to, (day) => dayText(day, i18n), i18n);
    }
    case 'current':
    case 'empty':
      return t(`tools.filter.conditions.${conditionOf(filter)}`);
  }
}

/** A plain number has no unit. */
export const unitText = (unit: ReturnType<typeof measureUnit>['unit'], { t }: I18n): string =>
  unit === undefined ? '' : t(`tools.filter.unit.${unit}`);

function valuesText(
  { values }: Of<'choice'>,
  { table: { rows }, at, context }: { table: IssueTable; at: number; context: ViewContext },
  { t, format }: I18n,
): string {
  const { locale } = context;
  const none = t('tools.filter.none');
  const choices = choicesOf({ rows, remaining: [], at }, { locale, format: context.format, none });
  const texts = values.map(
    (value) => choices.find((choice) => choice.value === value)?.text ?? (value || none),
  );
  const more = texts.length - VALUES_MAX;
  if (more <= 0) return texts.join(', ');
  const first = texts.slice(0, VALUES_MAX).join(', ');
  return t('tools.filter.says.more', { first, count: format.number(more) });
}

function rangeText<T>(
  first: T | undefined,
  last: T | undefined,
  say: (value: T) => string,
  { t }: I18n,
): string {
  if (first === undefined) {
    return t('tools.filter.says.to', { to: last === undefined ? '' : say(last) });
  }
  if (last === undefined) return t('tools.filter.says.from', { from: say(first) });
  return t('tools.filter.says.between', { from: say(first), to: say(last) });
}

/** A day as `YYYY-MM-DD`, or days from today. */
function dayText(day: string, { t, format }: I18n): string {
  if (!day.endsWith('d')) return format.date(day);
  const days = Number(day.slice(0, -1));
  const count = Math.abs(days);
  const key = days < 0 ? 'tools.filter.says.daysAgo' : 'tools.filter.says.daysAhead';
  return t.plural(key, count, { count: format.number(count) });
}
