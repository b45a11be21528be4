import { parseUrl } from './parse-url';

/** Letters of Latin alphabets without those that look like others (`ı`, `ĸ`), or of scripts that look like no Latin one. */
const LABEL =
  /^(?:[\w\-À-ÖØ-öø-İĲ-ķĹ-ž]+|(?:(?!ノ)[ー\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}])+)$/u;
/** Alphabets that share shapes with Latin ones: allowed only for the whole host. */
const ALPHABETS = ['Cyrillic', 'Greek', 'Arabic', 'Hebrew', 'Devanagari', 'Thai'].map(
  (script) => new RegExp(`^[\\d.\\-\\p{sc=${script}}]+$`, 'u'),
);
const PUNYCODE = /(?:^|\.)xn--/i;
const IP_ADDRESS = /^\[[\da-f:.]+\]$/i;

/**
 * Reads an address that comes from outside and that a reader may follow.
 * @returns the normalized address; undefined if it is not http, https or mailto, if it names a user in front of the
 *   host (`https://jira.example.com@evil.example`), or if its host mixes alphabets and so may pass for another one
 * @see https://www.unicode.org/reports/tr39/#Restriction_Level_Detection
 */
export function linkTarget(text: string): string | undefined {
  const [, authority] = /^(?:https?:\/\/|(?=mailto:))([^/?#\\]*)/i.exec(text) ?? [];
  const url = authority === undefined ? undefined : parseUrl(text);
  if (!url || authority === undefined) return undefined;
  return url.protocol === 'mailto:' || isPlainHost(authority) ? url.href : undefined;
}

/** A user in front of the host is refused too, because `@` has no place in a host. */
function isPlainHost(authority: string): boolean {
  const host = authority.replace(/\.?(?::\d*)?$/, '');
  if (PUNYCODE.test(host)) return false;
  const isOneAlphabet =
    host.split('.').every((label) => LABEL.test(label)) ||
    ALPHABETS.some((alphabet) => alphabet.test(host));
  return isOneAlphabet || IP_ADDRESS.test(host);
}
