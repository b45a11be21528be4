/** The scopes of a path of a product's REST API; one of them is enough. */
export interface ScopeRule {
  product: 'confluence' | 'jira';
  /** GET by default. */
  methods?: readonly string[];
  /** Tested against the path without its query. */
  path: RegExp;
  /** The classic scope first, then granular ones; empty if the path needs no scope. */
  anyOf: readonly string[];
}

const JIRA = /^\/rest\/api\/[23]/.source;
const jira = (path: string) => new RegExp(`${JIRA}${path}$`);

const jiraWork = (path: string, methods?: readonly string[]): ScopeRule => ({
  product: 'jira',
  ...(methods ? { methods } : {}),
  path: jira(path),
  anyOf: ['read:jira-work'],
});

/**
 * The scopes that Atlassian's REST API references name for each operation. A path that is missing here is not
 * modelled: add it with the scopes that its page names.
 *
 * @see https://developer.atlassian.com/cloud/confluence/rest/
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/
 */
export const SCOPE_RULES: readonly ScopeRule[] = [
  {
    product: 'confluence',
    path: /^\/wiki\/rest\/api\/user(\/current|\/anonymous|\/bulk)?$/,
    anyOf: ['read:confluence-user', 'read:content-details:confluence'],
  },
  {
    product: 'confluence',
    path: /^\/wiki\/rest\/api\/search\/user$/,
    anyOf: ['search:confluence', 'read:content-details:confluence'],
  },
  {
    product: 'confluence',
    path: /^\/wiki\/rest\/api\/user\/memberof$/,
    anyOf: ['read:confluence-groups', 'read:group:confluence'],
  },
  {
    product: 'confluence',
    path: /^\/wiki\/rest\/api\/settings\/(lookandfeel|systemInfo)$/,
    anyOf: ['read:confluence-content.summary', 'read:configuration:confluence'],
  },
  {
    product: 'confluence',
    path: /^\/wiki\/rest\/api\/content\/\d+$/,
    anyOf: ['read:confluence-content.all', 'read:content-details:confluence'],
  },
  {
    product: 'confluence',
    // `authorize()` of `@forge/api` leaves `/wiki` out.
    methods: ['POST'],
    path: /^(\/wiki)?\/rest\/api\/content\/\d+\/permission\/check$/,
    anyOf: ['read:confluence-content.permission', 'read:content.permission:confluence'],
  },
  {
    product: 'confluence',
    path: /^\/wiki\/api\/v2\/spaces(\/\d+)?$/,
    anyOf: ['read:space:confluence'],
  },
  {
    product: 'confluence',
    path: /^\/wiki\/api\/v2\/blogposts(\/\d+)?$/,
    anyOf: ['read:page:confluence'],
  },
  {
    product: 'confluence',
    path: /^\/wiki\/api\/v2\/pages(\/\d+)?$/,
    anyOf: ['read:page:confluence'],
  },
  {
    product: 'confluence',
    methods: ['PUT'],
    path: /^\/wiki\/api\/v2\/(pages|blogposts)\/\d+$/,
    anyOf: ['write:page:confluence'],
  },
  jiraWork('/search(/jql|/approximate-count)?', ['GET', 'POST']),
  jiraWork('/(field|project/search|filter/\\d+|status|priority|issuetype)'),
  jiraWork('/filter/(my|favourite|search)'),
  jiraWork('/jql/autocompletedata(/suggestions)?'),
  jiraWork('/jql/(parse|match|sanitize)', ['POST']),
  jiraWork('/(changelog|issue)/bulkfetch', ['POST']),
  jiraWork('/issue/[^/]+'),
  { product: 'jira', path: jira('/myself'), anyOf: ['read:jira-user'] },
  { product: 'jira', path: jira('/user(/search)?'), anyOf: ['read:jira-user'] },
  { product: 'jira', path: jira('/serverInfo'), anyOf: [] },
];

/** The rule for a request. @param path may have a query @returns undefined if the path is not modelled */
export function findScopeRule(
  product: 'confluence' | 'jira',
  method: string,
  path: string,
): ScopeRule | undefined {
  const pathname = path.replace(/[?#].*$/s, '');
  return SCOPE_RULES.find(
    (rule) =>
      rule.product === product &&
      (rule.methods ?? ['GET']).includes(method) &&
      rule.path.test(pathname),
  );
}
