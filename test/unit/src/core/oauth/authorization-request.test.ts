import { authorizationUrl } from '#core/oauth/authorization-request';
import { aLink } from '#support/builders/a-link';

test('an authorization request carries state and the challenge of RFC 7636 appendix B', async () => {
  const link = aLink();

  const url = new URL(
    await authorizationUrl(link, {
      state: 'the-state',
      codeVerifier: 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
    }),
  );

  expect(url.origin + url.pathname).toBe(
    'https://jira.example.com/jira/rest/oauth2/latest/authorize',
  );
  expect(Object.fromEntries(url.searchParams)).toEqual({
    response_type: 'code',
    client_id: 'client-1',
    redirect_uri: link.redirectUri,
    scope: 'READ',
    state: 'the-state',
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
  });
});
