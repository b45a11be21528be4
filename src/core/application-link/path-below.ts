/** A text that was encoded more often is not decoded further by any server. */
const DECODINGS_MAX = 3;

/**
 * The path and query of a request below the address of a link, as an administrator enters it.
 * @returns with a leading slash; undefined if it could lead elsewhere: to another host, above the address, or by a
 *   backslash or a control character to a place on which servers disagree
 */
export function pathBelow(entered: string): string | undefined {
  const text = entered.trim();
  const path = text.startsWith('/') ? text : `/${text}`;
  if (path.startsWith('//') || /^\/[a-z][\w+.-]*:/i.test(path) || path.includes('#')) {
    return undefined;
  }
  let decoded = path;
  for (let times = 0; times < DECODINGS_MAX; times += 1) {
    if (isUnclear(decoded)) return undefined;
    const next = decode(decoded);
    if (next === undefined) return undefined;
    decoded = next;
  }
  return isUnclear(decoded) ? undefined : path.replaceAll(' ', '%20');
}

function isUnclear(path: string): boolean {
  const [, segments = ''] = /^([^?]*)/.exec(path) ?? [];
  return (
    /[\\\p{Cc}]/u.test(path) || segments.split('/').some((segment) => /^\.\.?(;|$)/.test(segment))
  );
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
