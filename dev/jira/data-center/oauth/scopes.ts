/** The scopes of Jira Data Center. Each one includes those before it. */
export const SCOPES = ['READ', 'WRITE', 'ADMIN', 'SYSTEM_ADMIN'] as const;

export type Scope = (typeof SCOPES)[number];

/** Whether the text is the name of a scope. */
export function isScope(text: string): text is Scope {
  return SCOPES.some((scope) => scope === text);
}

/** Whether a grant of one scope allows the other. */
export function includesScope(granted: Scope, requested: Scope): boolean {
  return SCOPES.indexOf(requested) <= SCOPES.indexOf(granted);
}

/** The strongest scope of a space-separated list; undefined if the list is empty or has an unknown scope. */
export function readScope(text: string): Scope | undefined {
  const names = text.split(/\s+/).filter((name) => name !== '');
  if (names.length === 0 || !names.every(isScope)) return undefined;
  return SCOPES.findLast((scope) => names.includes(scope));
}
