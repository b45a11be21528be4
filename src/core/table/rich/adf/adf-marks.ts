import type { RichNode, RichTag } from '#contract/issue-table';
import { property, stringProperty } from '#core/untrusted/property';
import type { RichReading } from '../rich-budget';
import { element, link } from '../rich-elements';

const MARKS: Record<string, RichTag> = {
  strong: 'strong',
  em: 'emphasis',
  code: 'code',
  underline: 'underline',
  strike: 'strike',
};
const MARKS_MAX = 8;

/** Text with the marks of its node around it. */
export function marked(node: unknown, content: RichNode[], reading: RichReading): RichNode[] {
  const marks = property(node, 'marks');
  if (!Array.isArray(marks)) return content;
  return marks
    .slice(0, MARKS_MAX)
    .reduce((inside: RichNode[], mark: unknown) => withMark(mark, inside, reading), content);
}

function withMark(mark: unknown, content: RichNode[], reading: RichReading): RichNode[] {
  const type = stringProperty(mark, 'type') ?? '';
  const attrs = property(mark, 'attrs');
  if (type === 'link') return link(property(attrs, 'href'), content, reading);
  if (type === 'subsup') {
    return element(property(attrs, 'type') === 'sup' ? 'superscript' : 'subscript', content);
  }
  const tag = Object.hasOwn(MARKS, type) ? MARKS[type] : undefined;
  return tag ? element(tag, content) : content;
}
