import { unescapedAddress } from './bare-address';

/** What stands between `[` and `]`, for use in a regular expression. */
export const BRACKETS = String.raw`\[[^[\]\n]{1,2000}\]`;

export interface WikiLink {
  /** In wiki markup, unless they are plain. */
  words: string;
  isPlain?: true;
  href?: string;
}

/** Schemes that Jira makes links of. */
const ADDRESS =
  /^(?:(?:https?|ftps?|file|smb|irc|news|nntp|ssh|git|svn|tel|skype|callto):|mailto:|[/#])/i;

/**
 * `[words|address|title]`, `[address]`, `[~user]`, `[^attachment]`, `[#anchor]`.
 * @param inside what stands between the brackets
 * @returns undefined for text in brackets
 */
export function linkIn(inside: string): WikiLink | undefined {
  const user = /^~(?:accountid:)?(.+)$/.exec(inside)?.[1];
  if (user !== undefined) return { words: `@${user}`, isPlain: true };
  if (/^\^./.test(inside)) return { words: inside.slice(1), isPlain: true };
  const bar = barIn(inside);
  const [target = ''] = inside.slice(bar + 1).split('|');
  const address = unescapedAddress(target.trim());
  if (bar > 0) return worded(inside.slice(0, bar), address);
  return ADDRESS.test(address)
    ? { words: address.replace(/^mailto:/i, ''), isPlain: true, href: address }
    : undefined;
}

function worded(words: string, address: string): WikiLink | undefined {
  if (/^[~^]./.test(address)) return { words };
  return ADDRESS.test(address) ? { words, href: address } : undefined;
}

/** Where the words end; the options of an image among them have bars of their own. */
function barIn(inside: string): number {
  const image = /^\s*![^!\n]+!/.exec(inside)?.[0];
  return inside.indexOf('|', image?.length);
}
