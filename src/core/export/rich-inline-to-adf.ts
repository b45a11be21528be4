import type { RichElement, RichNode, RichTag } from '#contract/issue-table';
import { richPlainText } from '../table/rich/rich-plain-text';
import { isBlock } from '../table/rich/is-block';
import { type AdfMark, type AdfNode, text } from './adf';

const MARKS: Partial<Record<RichTag, AdfMark>> = {
  strong: { type: 'strong' },
  emphasis: { type: 'em' },
  underline: { type: 'underline' },
  strike: { type: 'strike' },
  code: { type: 'code' },
  superscript: { type: 'subsup', attrs: { type: 'sup' } },
  subscript: { type: 'subsup', attrs: { type: 'sub' } },
};

/** Text with marks, links and breaks; of blocks only their words. */
export function richInlineToAdf(content: RichNode[], marks: AdfMark[] = []): AdfNode[] {
  return content.flatMap((node) => {
    if (typeof node === 'string') return text(node).map((words) => withMarks(words, marks));
    if (node.tag === 'break') return [{ type: 'hardBreak' }];
    if (isBlock(node)) return linesOf(node);
    return richInlineToAdf(node.content ?? [], [...marks, ...marksOf(node)]);
  });
}

function marksOf({ tag, href }: RichElement): AdfMark[] {
  if (tag === 'link' && href !== undefined) return [{ type: 'link', attrs: { href } }];
  const mark = MARKS[tag];
  return mark ? [mark] : [];
}

/** Each kind once; code has no other marks than a link. */
function withMarks(words: AdfNode, all: AdfMark[]): AdfNode {
  const once = all.filter(({ type }, at) => all.findIndex((mark) => mark.type === type) === at);
  const isCode = once.some(({ type }) => type === 'code');
  const marks = isCode ? once.filter(({ type }) => ['code', 'link'].includes(type)) : once;
  return marks.length === 0 ? words : { ...words, marks };
}

function linesOf(block: RichElement): AdfNode[] {
  return richPlainText([block])
    .split('\n')
    .flatMap((line, index) => [...(index === 0 ? [] : [{ type: 'hardBreak' }]), ...text(line)]);
}
