import { findScopeRule, SCOPE_RULES } from '#dev/host/services/product-proxy/scope-rules';

test.each([
  ['confluence', 'GET', '/wiki/rest/api/user/current?expand=operations', 'read:confluence-user'],
  [
    'confluence',
    'POST',
    '/rest/api/content/42/permission/check',
    'read:confluence-content.permission',
  ],
  ['jira', 'POST', '/rest/api/3/search/jql', 'read:jira-work'],
  ['jira', 'GET', '/rest/api/2/field', 'read:jira-work'],
  ['jira', 'GET', '/rest/api/3/jql/autocompletedata/suggestions?fieldName=a', 'read:jira-work'],
  ['jira', 'GET', '/rest/api/3/myself', 'read:jira-user'],
] as const)('the request %s %s %s needs the scope %s', (product, method, path, scope) => {
  expect(findScopeRule(product, method, path)?.anyOf[0]).toBe(scope);
});

test.each([
  ['confluence', 'DELETE', '/wiki/rest/api/user/current'],
  ['confluence', 'GET', '/wiki/rest/api/user/current/extra'],
  ['jira', 'GET', '/wiki/rest/api/user/current'],
  ['jira', 'POST', '/rest/api/3/issue'],
] as const)('the request %s %s %s is not modelled', (product, method, path) => {
  expect(findScopeRule(product, method, path)).toBeUndefined();
});

test('no scope rule hides another', () => {
  const patterns = SCOPE_RULES.map(({ product, methods, path }) => [product, methods, path.source]);

  expect(new Set(patterns.map((pattern) => JSON.stringify(pattern))).size).toBe(patterns.length);
});
