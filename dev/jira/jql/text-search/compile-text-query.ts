import { JqlError } from '../language/jql-error';
import { stem } from './stem';

type TextPredicate = (text: string) => boolean;

interface Term {
  text: string;
  phrase: boolean;
  /** `-x` and `NOT x`: the text must not contain it. */
  excluded: boolean;
  /** `a OR b`: an alternative to the term before it. */
  orPrevious: boolean;
}

const TERM = /([+\-!]?)(?:"((?:[^"\\]|\\.)*)"?|(\S+))/g;
const SPECIAL = /[()[\]{}^~:\\]/g;
/** A text without any is searched for nothing. */
const WORD = /[\p{L}\p{M}\p{N}_]/u;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * The operand of `~` as a predicate on texts. It finds whole words by their stems, in any order; `"…"` inside the
 * operand is a phrase, `*` and `?` are wildcards, `-` excludes. An operand without a word finds nothing.
 * @throws {JqlError} for an empty operand or a leading wildcard
 * @see https://support.atlassian.com/jira-software-cloud/docs/search-syntax-for-text-fields/
 */
export function compileTextQuery(query: string, fieldName: string): TextPredicate {
  if (query.trim() === '') {
    throw new JqlError(`The field '${fieldName}' does not support searching for an empty string.`);
  }
  const terms = readTerms(query);
  for (const { text } of terms) {
    const first = text.charAt(0);
    if (first === '*' || first === '?') {
      throw new JqlError(
        `The text query '${query}' for field '${fieldName}' is not allowed to start with character '${first}'.`,
      );
    }
  }
  if (!terms.some(({ text }) => WORD.test(text))) return () => false;
  const predicates = joinAlternatives(terms);
  return (text) => text !== '' && predicates.every((matches) => matches(text));
}

function readTerms(query: string): readonly Term[] {
  const terms: Term[] = [];
  let joiner = '';
  for (const [, sign, phrase, word] of query.matchAll(TERM)) {
    if (word === 'AND' || word === 'OR' || word === 'NOT') {
      joiner = word;
      continue;
    }
    const text = (phrase ?? word ?? '').replace(SPECIAL, ' ').trim();
    if (text === '') continue;
    const excluded = sign === '-' || sign === '!' || joiner === 'NOT';
    terms.push({ text, phrase: phrase !== undefined, excluded, orPrevious: joiner === 'OR' });
    joiner = '';
  }
  return terms;
}

function joinAlternatives(terms: readonly Term[]): readonly TextPredicate[] {
  const all: TextPredicate[] = [];
  for (const term of terms) {
    const matches = compileTerm(term);
    const previous = term.orPrevious ? all.pop() : undefined;
    all.push(previous === undefined ? matches : (text) => previous(text) || matches(text));
  }
  return all;
}

function compileTerm({ text, phrase, excluded }: Term): TextPredicate {
  const found = phrase ? compilePhrase(text) : compileWords(text);
  return excluded ? (searched) => !found(searched) : found;
}

/** Punctuation separates words: `foo-bar` asks for both. */
function compileWords(text: string): TextPredicate {
  const words = text.match(/[\p{L}\p{M}\p{N}_*?]+/gu) ?? [];
  const predicates = words.map(compileWord);
  return (searched) => predicates.every((matches) => matches(searched));
}

function compileWord(word: string): TextPredicate {
  if (/[*?]/.test(word)) return wildcard(word);
  if (CJK.test(word)) return contains(word);
  const wanted = stem(word.toLowerCase());
  // A stem is the beginning of its words, but for a final y, which may have become i.
  const start = escapeRegExp(wanted.replace(/i$/, '')) + (wanted.endsWith('i') ? '[iy]' : '');
  return wordSearch(`${start}[\\p{L}\\p{M}\\p{N}_']*`, (found) => stem(found) === wanted);
}

function wildcard(word: string): TextPredicate {
  const source = escapeRegExp(word)
    .replaceAll('\\*', '[\\p{L}\\p{M}\\p{N}_]*')
    .replaceAll('\\?', '[\\p{L}\\p{M}\\p{N}_]');
  return wordSearch(`${source}(?![\\p{L}\\p{M}\\p{N}_])`, () => true);
}

function compilePhrase(text: string): TextPredicate {
  const words = text.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
  if (CJK.test(text)) return contains(text);
  const source = words.map(escapeRegExp).join('[^\\p{L}\\p{M}\\p{N}_]+');
  return wordSearch(`${source}(?![\\p{L}\\p{M}\\p{N}_])`, () => true);
}

/** Languages without spaces between words are searched for the same sequence of characters. */
function contains(word: string): TextPredicate {
  const wanted = word.toLowerCase();
  return (text) => text.toLowerCase().includes(wanted);
}

/** Accepts matches at the beginning of a word only. */
function wordSearch(source: string, accepts: (found: string) => boolean): TextPredicate {
  const pattern = new RegExp(source, 'giu');
  return (text) => {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      if (startsWord(text, match.index) && accepts(match[0].toLowerCase())) return true;
      if (match[0] === '') pattern.lastIndex += 1;
    }
    return false;
  };
}

function startsWord(text: string, index: number): boolean {
  return index === 0 || !/[\p{L}\p{M}\p{N}_]$/u.test(text.slice(Math.max(0, index - 2), index));
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
