/** The names of Latin-1's upper half, in the order of its characters, from U+00A0 on. */
const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr ' +
  'deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest ' +
  'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ' +
  'ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig ' +
  'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml ' +
  'eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

const OTHERS =
  'amp & lt < gt > quot " apos \' OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ ensp \u2002 emsp \u2003 thinsp \u2009 ' +
  'zwnj \u200c zwj \u200d lrm \u200e rlm \u200f ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ ' +
  'dagger † Dagger ‡ bull • hellip … permil ‰ prime ′ Prime ″ lsaquo ‹ rsaquo › euro € trade ™ ' +
  'larr ← uarr ↑ rarr → darr ↓ harr ↔ rArr ⇒ hArr ⇔ minus − radic √ infin ∞ asymp ≈ ne ≠ le ≤ ge ≥ ' +
  'alpha α beta β gamma γ delta δ Delta Δ lambda λ mu μ pi π sigma σ Sigma Σ omega ω Omega Ω';

/** What the numbers 128 to 159 mean to every browser: Windows-1252, not control characters. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const NAMED = new Map([
  ...LATIN_1.split(' ').map((name, index) => [name, String.fromCharCode(0xa0 + index)] as const),
  ...pairs(OTHERS.split(' ')),
]);

/** A character reference of HTML, for use in a regular expression. */
export const REFERENCE = '&(?:#\\d{1,7}|#[xX][\\da-fA-F]{1,6}|[A-Za-z][A-Za-z\\d]{1,9});';
const REFERENCES = new RegExp(REFERENCE, 'g');

/**
 * The text with characters in place of `&amp;`, `&#91;` and `&#x5B;`. References that name no character stay.
 * @see https://html.spec.whatwg.org/multipage/named-characters.html
 */
export function decodeReferences(text: string): string {
  return text.includes('&') ? text.replace(REFERENCES, decodeReference) : text;
}

/** @param reference from `&` to `;` */
export function decodeReference(reference: string): string {
  if (reference.charAt(1) !== '#') return NAMED.get(reference.slice(1, -1)) ?? reference;
  const isHex = /x/i.test(reference.charAt(2));
  const code = isHex ? parseInt(reference.slice(3), 16) : parseInt(reference.slice(2), 10);
  if (code >= 128 && code < 160) return WINDOWS_1252.charAt(code - 128);
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : reference;
}

function pairs(items: string[]): [string, string][] {
  return items.flatMap((item, at) => (at % 2 === 0 ? [[item, items[at + 1] ?? '']] : []));
}
