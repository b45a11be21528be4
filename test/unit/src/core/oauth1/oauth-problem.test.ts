import { oauthProblemOf } from '#core/oauth1/oauth-problem';

const refusal = (body: string, headers: Record<string, string> = {}, status = 401) =>
  new Response(body, { status, headers });

const challenge = (header: string) => refusal('', { 'www-authenticate': header });

test.each([
  ['a challenge', challenge('OAuth realm="x", oauth_problem="token_rejected"'), 'token_rejected'],
  [
    'a challenge in upper case',
    challenge('OAUTH OAUTH_PROBLEM="TOKEN_REJECTED"'),
    'token_rejected',
  ],
  ['an encoded challenge', challenge('OAuth oauth_problem="token%5Frejected"'), 'token_rejected'],
  ['a form', refusal('oauth_problem=token_rejected'), 'token_rejected'],
  ['a form that ends in a newline', refusal('oauth_problem=token_rejected\n'), 'token_rejected'],
  ['a form with more in it', refusal('a=b&oauth_problem=timestamp_refused'), 'timestamp_refused'],
  ['a keyword inside markup', challenge('OAuth oauth_problem="<b>token_rejected"'), 'other'],
  ['a problem that is not a keyword', challenge('OAuth oauth_problem="<b>no</b>"'), 'other'],
  ['a challenge that cannot be decoded', challenge('OAuth oauth_problem="%"'), 'other'],
  ['a challenge with blanks', challenge('OAuth oauth_problem = "token_used"'), 'token_used'],
  ['a keyword of 60 letters', refusal(`oauth_problem=${'a'.repeat(60)}`), 'a'.repeat(60)],
  ['a keyword of 61 letters', refusal(`oauth_problem=${'a'.repeat(61)}`), 'other'],
  ['a keyword with a digit at its end', refusal('oauth_problem=token_used1'), 'other'],
  ['a keyword with a digit at its start', refusal('oauth_problem=1token_used'), 'other'],
])('%s names the OAuth problem', async (_what, response, problem) => {
  expect(await oauthProblemOf(response)).toBe(problem);
});

test.each([
  ['a page', refusal('<p>oauth_problem=token_rejected</p>')],
  ['JSON', refusal('{"oauth_problem":"token_rejected"}')],
  ['a form about something else', refusal('problem=token_used')],
  ['a word that ends so', challenge('OAuth my_oauth_problem="token_used"')],
  ['a form within a text', refusal('see: oauth_problem=token_used')],
  ['a sentence', refusal('oauth_problem=token_used is what we say')],
  ['a success', refusal('oauth_problem=token_rejected', {}, 200)],
])('%s names no OAuth problem', async (_what, response) => {
  expect(await oauthProblemOf(response)).toBeUndefined();
});

test('the body of a refusal can still be read after its OAuth problem', async () => {
  const response = refusal('oauth_problem=token_rejected');

  await oauthProblemOf(response);

  expect(await response.text()).toBe('oauth_problem=token_rejected');
});
