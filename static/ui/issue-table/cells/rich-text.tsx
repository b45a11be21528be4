import { createElement } from 'react';
import type { RichElement, RichNode, RichTag } from '#contract/issue-table';
import { ExternalLink } from '../../display/external-link';
import './rich-text.css';

/** Every element that a rich text can have. No other can be drawn. */
const ELEMENTS: Record<Exclude<RichTag, 'link' | 'table'>, keyof React.JSX.IntrinsicElements> = {
  paragraph: 'p',
  // Not a heading of the page that the macro stands on.
  heading: 'p',
  list: 'ul',
  numbered: 'ol',
  item: 'li',
  quote: 'blockquote',
  panel: 'div',
  codeblock: 'pre',
  rule: 'hr',
  row: 'tr',
  cell: 'td',
  header: 'th',
  break: 'br',
  strong: 'strong',
  emphasis: 'em',
  code: 'code',
  underline: 'u',
  strike: 's',
  superscript: 'sup',
  subscript: 'sub',
};

/** Formatted text from Jira, built as elements: nothing in it is ever read as HTML. */
export function RichText({ content }: { content: RichNode[] }) {
  return content.map((node, index) =>
    typeof node === 'string' ? node : <Element key={index} node={node} />,
  );
}

function Element({ node }: { node: RichElement }) {
  const { tag, content, href, start } = node;
  const inside = content && <RichText content={content} />;
  if (tag === 'link') return <ExternalLink href={href ?? ''}>{inside}</ExternalLink>;
  if (tag === 'table') {
    return (
      <table className="rich-table">
        <tbody>{inside}</tbody>
      </table>
    );
  }
  const Tag = ELEMENTS[tag];
  return createElement(Tag, { className: `rich-${tag}`, start }, inside);
}
