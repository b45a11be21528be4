import type { RichNode, RichTag } from '#contract/issue-table';
import { type RichBudget, element, isSpent, link, takeText } from './rich-budget';

const MARKS: Record<string, RichTag | undefined> = {
  '*': 'strong',
  _: 'emphasis',
  '+': 'underline',
  '-': 'strike',
  '^': undefined,
  '~': undefined,
};
const MARK_MAX_LENGTH = 600;

/**
 * Where something other than text begins. Every repetition is bounded, so that no text takes long.
 * @see https://jira.atlassian.com/secure/WikiRendererHelpAction.jspa?section=all
 */
const TOKEN = new RegExp(
  [
    String.raw`(?<break>\\\\)`,
    String.raw`\\(?<escaped>[[\]{}*_+^~!|-])`,
    String.raw`\{\{(?<code>[^}\n]{1,500})\}\}`,
    String.raw`(?<dropped>\{(?:color|anchor)(?::[^}\n]{0,100})?\})`,
    String.raw`\[(?<bracket>[^[\]\n]{1,1500})\]`,
    String.raw`!(?<image>[^!\s|][^!|\n]{0,200}\.\w{2,5})(?:\|[^!\n]{0,200})?!`,
    String.raw`(?<url>https?:\/\/[^\s|\]}<>"]{1,1500})`,
    String.raw`(?<mark>[*_+^~-])(?=\S)`,
  ].join('|'),
  'g',
);

/** The parts of one line of Jira wiki markup. */
export function wikiInline(text: string, budget: RichBudget, depth = 0): RichNode[] {
  const nodes: RichNode[] = [];
  const token = new RegExp(TOKEN);
  let from = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    if (isSpent(budget, depth)) break;
    const found = read(text, match, { budget, depth });
    if (!found) continue;
    nodes.push(...takeText(text.slice(from, match.index), budget), ...found.nodes);
    from = token.lastIndex = found.end;
  }
  nodes.push(...takeText(text.slice(from), budget));
  return nodes;
}

interface Place {
  budget: RichBudget;
  depth: number;
}
interface Found {
  nodes: RichNode[];
  end: number;
}

/** @returns undefined when it was text after all */
function read(text: string, match: RegExpExecArray, place: Place): Found | undefined {
  const groups = match.groups ?? {};
  if (groups.mark !== undefined) return readMark(text, match.index, place);
  const nodes = simpleToken(groups, place.budget);
  return nodes && { nodes, end: match.index + match[0].length };
}

function simpleToken(
  groups: Partial<Record<string, string>>,
  budget: RichBudget,
): RichNode[] | undefined {
  const { escaped, code, dropped, bracket, image, url } = groups;
  if (groups.break !== undefined) return [{ tag: 'break' }];
  if (escaped !== undefined) return takeText(escaped, budget);
  if (code !== undefined) return element('code', takeText(code, budget));
  if (dropped !== undefined) return [];
  if (image !== undefined) return takeText(`[image: ${image}]`, budget);
  if (url !== undefined) return link(url, takeText(url, budget));
  return bracket === undefined ? undefined : readBracket(bracket, budget);
}

/** `[~user]`, `[^file]`, `[words|address]`, `[address]`; anything else is text in brackets. */
function readBracket(inside: string, budget: RichBudget): RichNode[] | undefined {
  const user = /^~(?:accountid:)?(.+)$/.exec(inside)?.[1];
  if (user !== undefined) return takeText(`@${user}`, budget);
  if (inside.startsWith('^')) return takeText(inside.slice(1), budget);
  const bar = inside.indexOf('|');
  const words = bar > 0 ? inside.slice(0, bar) : inside;
  const address = (bar > 0 ? inside.slice(bar + 1) : inside).replace(/\|.*$/, '').trim();
  if (bar <= 0 && !/^(?:https?:|mailto:)/i.test(address)) return undefined;
  return link(address, takeText(words, budget));
}

/** Marks count only around whole words: `snake_case_name` and `2*3*4` are text. */
function readMark(text: string, at: number, { budget, depth }: Place): Found | undefined {
  const mark = text.charAt(at);
  if (isWord(text.charAt(at - 1)) || text.charAt(at - 1) === mark) return undefined;
  const end = closing(text, mark, at + 1);
  if (end === undefined) return undefined;
  const inside = wikiInline(text.slice(at + 1, end), budget, depth + 1);
  const tag = MARKS[mark];
  return { nodes: tag ? element(tag, inside) : inside, end: end + 1 };
}

function closing(text: string, mark: string, from: number): number | undefined {
  const limit = Math.min(text.length, from + MARK_MAX_LENGTH);
  for (let end = text.indexOf(mark, from + 1); end !== -1 && end < limit;) {
    const isClosing = !/\s/.test(text.charAt(end - 1)) && !isWord(text.charAt(end + 1));
    if (isClosing && text.charAt(end + 1) !== mark) return end;
    end = text.indexOf(mark, end + 1);
  }
  return undefined;
}

const isWord = (character: string) => /[\p{L}\p{N}]/u.test(character);
