/** From the weakest to the strongest: each includes those before it. */
export const SCOPES = ['READ', 'WRITE', 'ADMIN', 'SYSTEM_ADMIN'] as const;

export type Scope = (typeof SCOPES)[number];

export function isScope(text: string): text is Scope {
  return SCOPES.some((scope) => scope === text);
}

export function includesScope(granted: Scope, asked: Scope): boolean {
  return SCOPES.indexOf(asked) <= SCOPES.indexOf(granted);
}

/** @returns the strongest scope of a space-separated list; undefined when one of them is unknown */
export function readScope(text: string): Scope | undefined {
  const names = text.split(/\s+/).filter((name) => name !== '');
  if (names.length === 0 || !names.every(isScope)) return undefined;
  return SCOPES.findLast((scope) => names.includes(scope));
}
