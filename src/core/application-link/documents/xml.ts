/** Characters that XML 1.0 cannot represent, not even by reference (section 2.2). */
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const IMPOSSIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Writes an XML document of elements that hold only text. A name may occur several times. */
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
