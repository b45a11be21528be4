/**
 * Reads form or query parameters. An empty parameter counts as absent (RFC 6749 section 3.1).
 * @returns undefined if a parameter occurs twice, which the RFC forbids
 */
export function readParameters(text: string): ReadonlyMap<string, string> | undefined {
  const parameters = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(text)) {
    if (value === '') continue;
    if (parameters.has(name)) return undefined;
    parameters.set(name, value);
  }
  return parameters;
}
