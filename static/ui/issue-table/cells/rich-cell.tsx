import type { Cell } from '#contract/issue-table';
import type { CellFormat } from '#core/table/text/cell-format';
import { plainText } from '#core/table/text/cell-text';
import { Folded, isLong } from './folded';
import { RichText } from './rich-text';
import './rich-cell.css';

type CellOf<Type extends Cell['type']> = Extract<Cell, { type: Type }>;

/** Three lines of a formatted text, and all of it on demand. */
export function RichCell({ cell, words }: { cell: CellOf<'rich'>; words: CellFormat }) {
  return (
    <Folded text={plainText(cell, words)}>
      <RichText content={cell.content} />
      <Cut cell={cell} words={words} />
    </Folded>
  );
}

/** A longer text reads better in a wide column than in many short lines. */
const SHORT_TEXT_CHARACTERS = 28;

/** Plain text. A long one is folded to three lines. */
export function TextCell({ cell, words }: { cell: CellOf<'text'>; words: CellFormat }) {
  const text = plainText(cell, words);
  if (isLong(cell.text)) {
    return (
      <Folded text={text} plain>
        {cell.text}
        <Cut cell={cell} words={words} />
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

function Cut({ cell, words }: { cell: { cut?: true }; words: CellFormat }) {
  return cell.cut && <p className="cell-more">{words.phrase('cut')}</p>;
}
