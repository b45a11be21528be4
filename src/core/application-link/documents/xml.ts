/** What XML 1.0 can hold no reference to (section 2.2). */
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const IMPOSSIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A document of elements that hold text only; a name may come several times. */
export function xmlDocument(
  root: string,
  elements: readonly (readonly [name: string, text: string])[],
): string {
  const body = elements.map(([name, text]) => `<${name}>${escaped(text)}</${name}>`).join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><${root}>${body}</${root}>`;
}

function escaped(text: string): string {
  return text.replace(IMPOSSIBLE, '').replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');
}
