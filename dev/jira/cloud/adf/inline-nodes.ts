import { accountIdOf } from '../../data/account-id';
import type { AdfNode } from './adf-node';

/** Strong, emphasis, code, mention, link. */
const INLINE =
  /\*(\S(?:[^*\n]*\S)?)\*|(?<![\w])_(\S(?:[^_\n]*\S)?)_(?![\w])|\{\{([^}\n]+)\}\}|\[~([^\]\n]+)\]|\[([^|\]\n]+)\|([^\]\n]+)\]/g;

/** The inline nodes of one line of wiki markup. An unsafe link remains a link, because clients have to handle it. */
export function inlineNodes(text: string): readonly AdfNode[] {
  const nodes: AdfNode[] = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    if (match.index > end) nodes.push({ type: 'text', text: text.slice(end, match.index) });
    nodes.push(marked(match));
    end = match.index + match[0].length;
  }
  if (end < text.length) nodes.push({ type: 'text', text: text.slice(end) });
  return nodes;
}

function marked([, strong, emphasis, code, user, label, href]: RegExpExecArray): AdfNode {
  if (user !== undefined) {
    return { type: 'mention', attrs: { id: accountIdOf(user), text: `@${user}`, accessLevel: '' } };
  }
  if (label !== undefined) {
    return { type: 'text', text: label, marks: [{ type: 'link', attrs: { href } }] };
  }
  if (code !== undefined) return { type: 'text', text: code, marks: [{ type: 'code' }] };
  const type = strong === undefined ? 'em' : 'strong';
  return { type: 'text', text: strong ?? emphasis ?? '', marks: [{ type }] };
}
