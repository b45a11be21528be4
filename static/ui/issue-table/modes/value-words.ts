import type { Cell } from '#contract/issue-table';
import { numberOf } from '#core/table/cell-values';
import { plainText } from '#core/table/text/cell-text';
import type { Summary, SummaryValue } from '#core/view/summarize';
import { useI18n } from '../../i18n/i18n-context';
import { useDrawing } from '../cells/drawing';

/** The names of the columns that are counted. */
export interface CountedColumns {
  rows: string;
  columns: string | undefined;
  /** Of the numbers that are added up; undefined if issues are counted. */
  sum: string | undefined;
}

/** What a chart or the table of its numbers is made from. */
export interface Counted {
  summary: Summary;
  names: CountedColumns;
  caption: string;
}

/** How many issues, or the number that is drawn; a sum below zero draws nothing. */
export const sizeOf = (cell: Cell | undefined): number =>
  Math.max(0, (cell && numberOf(cell)) ?? 0);

/** Says values and numbers in the reader's language. */
export function useValueWords() {
  const { t, format } = useI18n();
  const { words } = useDrawing();
  return {
    /** @param column its name, for issues that have no value in it */
    value({ cell, others }: SummaryValue, column = ''): string {
      if (others !== undefined) return t('tools.mode.others', { number: format.number(others) });
      const said = plainText(cell, words);
      return said === '' ? t('tools.group.none', { column }) : said;
    },
    number: (cell: Cell | undefined): string => (cell ? plainText(cell, words) : '–'),
    share: (part: number, whole: number): string =>
      format.unit(whole === 0 ? 0 : Math.round((100 * part) / whole), 'percent'),
  };
}
