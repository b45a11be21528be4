import { oauth1Failure } from '#core/oauth1/oauth1-failure';
import { oauthProblemOf } from '#core/oauth1/oauth-problem';

test('a problem without a meaning keeps its name and the HTTP status', () => {
  const failure = oauth1Failure('nonce_used', 400, 'resource');

  expect(failure).toMatchObject({
    code: 'JIRA_UNEXPECTED',
    details: { oauthProblem: 'nonce_used', status: 400 },
    cause: { oauthError: 'nonce_used', status: 400 },
  });
});

test.each([
  ['a header', '', 'OAuth realm="x", oauth_problem="token_rejected"', 'token_rejected'],
  ['a header in capitals', '', 'OAUTH OAUTH_PROBLEM="TOKEN_REJECTED"', 'token_rejected'],
  ['a form body', 'oauth_problem=token_expired&more=1', '', 'token_expired'],
  ['a form body that ends in a line break', 'oauth_problem=token_used\n', '', 'token_used'],
  ['another parameter of a form', 'problem=token_used', '', undefined],
  ['a sentence', 'oauth_problem=token_used is what we say', '', undefined],
  ['a page', '<p>oauth_problem=token_used</p>', '', undefined],
  ['a header that is not a keyword', '', 'OAuth oauth_problem="no such thing!"', 'other'],
  ['a header with a keyword inside', '', 'OAuth oauth_problem="<b>token_rejected"', 'other'],
])('the problem in %s is recognized', async (_where, body, challenge, problem) => {
  const headers = challenge ? { 'WWW-Authenticate': challenge } : {};

  await expect(oauthProblemOf(new Response(body, { status: 401, headers }))).resolves.toBe(problem);
});

test('a successful response has no problem', async () => {
  await expect(oauthProblemOf(new Response('oauth_problem=token_used'))).resolves.toBeUndefined();
});
