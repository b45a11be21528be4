import type { Cell } from '#contract/issue-table';
import { plainText } from '#core/table/text/cell-text';
import type { Drawing } from './drawing';
import { Folded, isLong } from './folded';
import { RichText } from './rich-text';
import './rich-cell.css';

type CellOf<Type extends Cell['type']> = Extract<Cell, { type: Type }>;

/** Three lines of a formatted text, and all of it on demand. */
export function richCell(cell: CellOf<'rich'>, { words }: Drawing) {
  return (
    <Folded text={plainText(cell, words)}>
      <RichText content={cell.content} />
      {cutMark(cell, words)}
    </Folded>
  );
}

/** A longer text reads better in a wide column than in many short lines. */
const SHORT_TEXT_CHARACTERS = 28;

/** Plain text. A long one is folded to three lines. */
export function textCell(cell: CellOf<'text'>, { words }: Drawing) {
  const text = plainText(cell, words);
  if (isLong(cell.text)) {
    return (
      <Folded text={text} plain>
        {cell.text}
        {cutMark(cell, words)}
      </Folded>
    );
  }
  const isWide = cell.text.length > SHORT_TEXT_CHARACTERS;
  return (
    <bdi className={isWide ? 'cell-text cell-text--long' : 'cell-text'} title={text}>
      {cell.text}
    </bdi>
  );
}

const cutMark = (cell: { cut?: true }, words: Drawing['words']) =>
  cell.cut && <p className="cell-more">{words.phrase('cut')}</p>;
