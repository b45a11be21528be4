import type { CellFormat } from '#core/table/text/cell-format';
import type { I18n } from '../../i18n/i18n-context';

const made = new WeakMap<I18n, CellFormat>();

/** The phrases and formats of cells in the reader's language. */
export function cellFormat(i18n: I18n): CellFormat {
  const known = made.get(i18n);
  if (known) return known;
  const { format, t } = i18n;
  const cells: CellFormat = {
    ...format,
    phrase: (phrase, parameters) => t(`cell.${phrase}`, parameters),
  };
  made.set(i18n, cells);
  return cells;
}
