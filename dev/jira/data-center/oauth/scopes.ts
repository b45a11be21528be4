/** The scopes of Jira and Confluence Data Center. Each one includes those before it. */
const LADDER = ['READ', 'WRITE', 'ADMIN', 'SYSTEM_ADMIN'] as const;
/** The scopes of Bitbucket. An account's own settings are apart from repositories. */
const BITBUCKET = [
  'PUBLIC_REPOS',
  'REPO_READ',
  'REPO_WRITE',
  'REPO_ADMIN',
  'ACCOUNT_WRITE',
] as const;

/** All scopes that a stand-in may know. */
export const ALL_SCOPES = [...LADDER, ...BITBUCKET] as const;

export type Scope = (typeof ALL_SCOPES)[number];

/** The scopes of each product, as its metadata lists them; the weakest first. */
export const SCOPES: { jira: readonly Scope[]; bitbucket: readonly Scope[] } = {
  jira: LADDER,
  bitbucket: BITBUCKET,
};

/** Each list: a scope includes those before it. */
const INCLUSIONS: readonly (readonly Scope[])[] = [
  LADDER,
  BITBUCKET.slice(0, -1),
  ['PUBLIC_REPOS', 'ACCOUNT_WRITE'],
];

/** Whether the text is the name of a scope. */
export function isScope(text: string): text is Scope {
  return ALL_SCOPES.some((scope) => scope === text);
}

/** Whether a grant of one scope allows the other. */
export function includesScope(granted: Scope, requested: Scope): boolean {
  return INCLUSIONS.some(
    (scopes) =>
      scopes.includes(requested) &&
      scopes.includes(granted) &&
      scopes.indexOf(requested) <= scopes.indexOf(granted),
  );
}

/** The strongest scope of a space-separated list; undefined if the list is empty or has an unknown scope. */
export function readScope(text: string): Scope | undefined {
  const names = text.split(/\s+/).filter((name) => name !== '');
  if (names.length === 0 || !names.every(isScope)) return undefined;
  return ALL_SCOPES.findLast((scope) => names.includes(scope));
}
