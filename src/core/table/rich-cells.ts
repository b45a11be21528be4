import type { Cell, RichNode } from '#contract/issue-table';
import { type CellReader, EMPTY } from './cells/cell-reader';
import { adfToRich } from './rich/adf-to-rich';
import { type RichBudget, richBudget } from './rich/rich-budget';
import { richPlainText } from './rich/rich-plain-text';
import { wikiToRich } from './rich/wiki-to-rich';

/** A text with formatting: a document on Cloud, wiki markup on Data Center. */
export const readRichText: CellReader = (value) => {
  const budget = richBudget();
  const content = typeof value === 'string' ? wikiToRich(value, budget) : adfToRich(value, budget);
  return content && richCell(content, budget);
};

/** A text field that an app, or Cloud, filled with a document. */
export const readDocument: CellReader = (value) =>
  typeof value === 'object' ? readRichText(value, NOWHERE) : undefined;

const NOWHERE = { issue: { key: '', fields: {} }, baseUrl: '', today: '', now: 0 };

function richCell(content: RichNode[], { cut }: RichBudget): Cell {
  const text = richPlainText(content);
  const end = cut ? { cut: true as const } : {};
  if (text === '') return EMPTY;
  // Most texts are plain words, and a text is half the size of a tree.
  const [only] = content;
  const isPlain =
    content.length === 1 &&
    typeof only === 'object' &&
    only.tag === 'paragraph' &&
    only.content?.every((node) => typeof node === 'string');
  return isPlain ? { type: 'text', text, ...end } : { type: 'rich', content, ...end };
}
