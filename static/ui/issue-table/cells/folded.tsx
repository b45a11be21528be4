import { useState, type ReactNode } from 'react';
import { useI18n } from '../../i18n/i18n-context';
import './folded.css';

/** About three lines of a cell. */
const FOLDED_CHARACTERS = 140;
const FOLDED_LINES = 3;

/** @returns whether a text needs more than three lines of a cell */
export const isLong = (text: string) =>
  text.length > FOLDED_CHARACTERS || text.split('\n').length > FOLDED_LINES;

/**
 * Three lines of a long text, and all of it on demand.
 * @param props.text it in words
 * @param props.plain its line breaks are all the form that it has
 */
export function Folded(props: { text: string; plain?: boolean; children: ReactNode }) {
  const { text, plain = false, children } = props;
  const { t } = useI18n();
  const [isOpen, setIsOpen] = useState(false);
  const canFold = isLong(text);
  const isFolded = canFold && !isOpen;
  const classes = [
    'cell-folded__text',
    plain && 'cell-folded__text--plain',
    isFolded && 'cell-folded__text--folded',
  ];
  return (
    <div className="cell-folded">
      <div
        className={classes.filter(Boolean).join(' ')}
        dir="auto"
        title={isFolded ? text : undefined}
      >
        {children}
      </div>
      {canFold && (
        <button
          type="button"
          className="cell-folded__more"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? t('table.showLess') : t('table.showAll')}
        </button>
      )}
    </div>
  );
}
