import type { CellFormat } from '#core/table/text/cell-format';
import type { Format } from '../../i18n/format';
import { useI18n, type I18n } from '../../i18n/i18n-context';

/** What every cell needs to be drawn in the reader's language. */
export interface Drawing {
  words: CellFormat;
  format: Format;
}

const made = new WeakMap<I18n, Drawing>();

/** @returns the same object for all rows, so that a row whose values stay need not be drawn again */
export function useDrawing(): Drawing {
  const i18n = useI18n();
  const known = made.get(i18n);
  if (known) return known;
  const { format, t } = i18n;
  const words: CellFormat = {
    ...format,
    phrase: (phrase, parameters) => t(`cell.${phrase}`, parameters),
  };
  const drawing = { words, format };
  made.set(i18n, drawing);
  return drawing;
}
