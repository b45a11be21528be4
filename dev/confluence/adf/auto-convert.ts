/**
 * Whether a pasted address becomes the macro. In a pattern, `*` stands for one segment of the path or of the host
 * name, or for any text in the query.
 *
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/macro/ autoConvert
 */
export function matchesAutoConvert(address: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => toRegExp(pattern).test(address.trim()));
}

function toRegExp(pattern: string): RegExp {
  const [path = '', ...query] = pattern.split('?');
  const parts = [withWildcard(path, '[^/?#]+'), ...query.map((part) => withWildcard(part, '.*'))];
  return new RegExp(`^${parts.join('\\?')}$`);
}

function withWildcard(text: string, wildcard: string): string {
  return text.replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('*', wildcard);
}
