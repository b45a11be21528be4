import { useState } from 'react';
import type { Cell } from '../../../src/contract/issue-table';
import type { CellFormat } from '../../../src/core/table/cell-format';
import { plainText } from '../../../src/core/table/cell-text';
import { useI18n } from '../i18n/i18n-context';
import { RichText } from './rich-text';

/** About what three lines of a cell hold. */
const FOLDED_CHARACTERS = 140;

/** Three lines of a formatted text, and all of it on demand. */
export function RichCell(props: { cell: Extract<Cell, { type: 'rich' }>; words: CellFormat }) {
  const { cell, words } = props;
  const { t } = useI18n();
  const [isOpen, setIsOpen] = useState(false);
  const text = plainText(cell, words);
  const isLong = text.length > FOLDED_CHARACTERS || text.split('\n').length > 3;
  return (
    <div className="cell-rich">
      <div
        className={
          isLong && !isOpen ? 'cell-rich__text cell-rich__text--folded' : 'cell-rich__text'
        }
        dir="auto"
        title={isLong && !isOpen ? text : undefined}
      >
        <RichText content={cell.content} />
        {cell.cut && <p className="cell-more">{words.phrase('cut')}</p>}
      </div>
      {isLong && (
        <button
          type="button"
          className="cell-rich__more"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? t('table.showLess') : t('table.showAll')}
        </button>
      )}
    </div>
  );
}
