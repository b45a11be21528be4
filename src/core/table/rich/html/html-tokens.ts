export interface HtmlToken {
  type: 'text' | 'begin' | 'end';
  /** Of a tag, in small letters. */
  name: string;
  /** The words of a text, or the attributes of a tag. */
  text: string;
}

/** Outside of quotes a tag ends before the next one at the latest, so that no text takes long. */
const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]{0,20})((?:[^<>"']|"[^"]*"|'[^']*')*)>/g;

/** The tags of HTML and the text between them, without comments. */
export function htmlTokens(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  const shown = withoutComments(html);
  let from = 0;
  for (const { index, 0: tag, 1: slash, 2: name = '', 3: attributes = '' } of shown.matchAll(TAG)) {
    if (index > from) tokens.push({ type: 'text', name: '', text: shown.slice(from, index) });
    tokens.push({ type: slash ? 'end' : 'begin', name: name.toLowerCase(), text: attributes });
    from = index + tag.length;
  }
  if (from < shown.length) tokens.push({ type: 'text', name: '', text: shown.slice(from) });
  return tokens;
}

function withoutComments(html: string): string {
  const [first = '', ...rest] = html.split('<!--');
  return [first, ...rest.map((part) => part.slice(endOfComment(part)))].join('');
}

function endOfComment(part: string): number {
  const end = part.indexOf('-->');
  return end === -1 ? part.length : end + 3;
}

/** @returns the value of an attribute, as it is written */
export function attributeIn(attributes: string, name: string): string | undefined {
  const value = new RegExp(String.raw`(?:^|\s)${name}\s*=\s*("[^"]*"|'[^']*'|[^\s"']+)`, 'i');
  return value.exec(attributes)?.[1]?.replace(/^["']|["']$/g, '');
}
