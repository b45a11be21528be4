import type { Cell, RichNode } from '#contract/issue-table';
import { type CellReader, EMPTY } from './cells/cell-reader';
import { adfToRich } from './rich/adf/adf-to-rich';
import { type ReadMarkup, type RichBudget, richBudget, takeText } from './rich/rich-budget';
import { asBlocks } from './rich/rich-elements';
import { richPlainText } from './rich/rich-plain-text';

/** A text with formatting: a document on Cloud, a text on Data Center. */
export const readRichText: CellReader = (value, { baseUrl, readMarkup = readPlain }) => {
  const reading = { budget: richBudget(), baseUrl, depth: 0 };
  const content =
    typeof value === 'string' ? readMarkup(value, reading) : adfToRich(value, reading);
  return content && richCell(content, reading.budget);
};

/** A text field that an app, or Cloud, filled with a document. */
export const readDocument: CellReader = (value, context) =>
  typeof value === 'object' ? readRichText(value, context) : undefined;

/** Where texts have no markup, their lines are all the form they have. */
const readPlain: ReadMarkup = (text, { budget }) =>
  asBlocks(
    text.split('\n').flatMap((line): RichNode[] => [{ tag: 'break' }, ...takeText(line, budget)]),
    'paragraph',
  );

function richCell(content: RichNode[], { cut }: RichBudget): Cell {
  if (!content.some(hasWords)) return EMPTY;
  const end = cut ? { cut: true as const } : {};
  // Most texts are plain words, and a text is half the size of a tree.
  return isOneText(content)
    ? { type: 'text', text: richPlainText(content), ...end }
    : { type: 'rich', content, ...end };
}

const hasWords = (node: RichNode): boolean =>
  typeof node === 'string' ? node.trim() !== '' : node.content?.some(hasWords) === true;

function isOneText(content: RichNode[]): boolean {
  const [only] = content;
  return (
    content.length === 1 &&
    typeof only === 'object' &&
    only.tag === 'paragraph' &&
    only.content?.every((node) => typeof node === 'string') === true
  );
}
