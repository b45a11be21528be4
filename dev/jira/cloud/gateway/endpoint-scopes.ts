/** The scopes that an endpoint requires: the classic scope, or all granular scopes. */
export interface EndpointScopes {
  /** undefined: the endpoint has no classic scope. */
  classic: readonly string[] | undefined;
  granular: readonly string[];
}

const FILTER = [
  'read:filter:jira',
  'read:group:jira',
  'read:project:jira',
  'read:project-role:jira',
  'read:user:jira',
  'read:jql:jira',
  'read:application-role:jira',
  'read:avatar:jira',
  'read:issue-type-hierarchy:jira',
];
const DETAILS = [
  'read:issue-details:jira',
  'read:field.default-value:jira',
  'read:field.option:jira',
  'read:field:jira',
  'read:group:jira',
];

const CHANGELOG = ['read:issue-meta:jira', 'read:avatar:jira', 'read:issue.changelog:jira'];
const ISSUE = [
  ...CHANGELOG,
  'read:issue-security-level:jira',
  'read:issue.vote:jira',
  'read:issue:jira',
  'read:status:jira',
  'read:user:jira',
  'read:field-configuration:jira',
];

/** The granular scopes as Atlassian's OpenAPI description lists them; the first rule that matches applies. */
const RULES: readonly (readonly [method: string, path: RegExp, granular: readonly string[]])[] = [
  [
    'GET',
    /^\/search\/jql$/,
    [
      'read:issue-details:jira',
      'read:audit-log:jira',
      'read:avatar:jira',
      'read:field-configuration:jira',
      'read:issue-meta:jira',
    ],
  ],
  ['POST', /^\/search\/(jql|approximate-count)$/, DETAILS],
  ['POST', /^\/jql\/parse$/, ['read:field:jira', 'validate:jql:jira', 'read:jql:jira']],
  ['GET', /^\/jql\/autocompletedata\/suggestions$/, ['read:issue-details:jira']],
  ['GET', /^\/jql\/autocompletedata$/, ['read:field:jira']],
  ['POST', /^\/jql\/autocompletedata$/, ['read:field:jira']],
  ['GET', /^\/field\/search$/, ['read:field:jira', 'read:field-configuration:jira']],
  [
    'GET',
    /^\/field$/,
    [
      'read:field:jira',
      'read:avatar:jira',
      'read:project-category:jira',
      'read:project:jira',
      'read:field-configuration:jira',
    ],
  ],
  ['GET', /^\/filter\/[^/]+$/, FILTER],
  ['GET', /^\/issue\/[^/]+$/, ISSUE],
  ['GET', /^\/issue\/[^/]+\/changelog$/, CHANGELOG],
  ['POST', /^\/changelog\/bulkfetch$/, CHANGELOG],
];

const USER: EndpointScopes = {
  classic: ['read:jira-user'],
  granular: ['read:application-role:jira', 'read:group:jira', 'read:user:jira', 'read:avatar:jira'],
};

/** Boards and sprints have no classic scopes. */
const AGILE: EndpointScopes = {
  classic: undefined,
  granular: ['read:board-scope:jira-software', 'read:project:jira'],
};
const SPRINTS: EndpointScopes = { classic: undefined, granular: ['read:sprint:jira-software'] };

/** @param path below `/ex/jira/{cloudId}` */
export function scopesOf(method: string, path: string): EndpointScopes {
  if (path.startsWith('/rest/agile/')) return path.includes('/sprint') ? SPRINTS : AGILE;
  const endpoint = path.replace(/^\/rest\/api\/\d/, '');
  if (endpoint === '/serverInfo') return { classic: [], granular: [] };
  if (endpoint === '/myself') return USER;
  const rule = RULES.find(([verb, pattern]) => verb === method && pattern.test(endpoint));
  return { classic: ['read:jira-work'], granular: rule?.[2] ?? ['read:jira-work'] };
}

/** Whether a token with these scopes may call the endpoint. */
export function allows(granted: readonly string[], needed: EndpointScopes): boolean {
  const has = (scope: string): boolean => granted.includes(scope);
  return needed.classic?.every(has) === true || needed.granular.every(has);
}
