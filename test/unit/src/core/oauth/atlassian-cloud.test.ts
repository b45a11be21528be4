import { authorizationUrl } from '#core/oauth/authorization-request';
import { exchangeCode, refresh } from '#core/oauth/token-requests';
import { aLink } from '#support/builders/a-link';
import { clientOf, json } from '#support/builders/a-token-endpoint';

const LINK = aLink({
  baseUrl: 'https://northwind.atlassian.net',
  outgoing: { kind: 'oauth2-cloud', clientId: 'client-1', scope: 'read:jira-work offline_access' },
});
const GRANT = { code: 'the-code', codeVerifier: 'v'.repeat(43), redirectUri: 'https://x.test/cb' };
const unknownToken = () =>
  json(403, {
    error: 'invalid_grant',
    error_description: 'Unknown or invalid refresh token.',
  });

test('an authorization request to Atlassian names the audience, requests consent and sends no PKCE', async () => {
  const url = new URL(await authorizationUrl(LINK, { state: 's', codeVerifier: 'v' }));

  expect(url.origin + url.pathname).toBe('https://auth.atlassian.com/authorize');
  expect(Object.fromEntries(url.searchParams)).toEqual({
    audience: 'api.atlassian.com',
    client_id: 'client-1',
    scope: 'read:jira-work offline_access',
    redirect_uri: LINK.redirectUri,
    state: 's',
    response_type: 'code',
    prompt: 'consent',
  });
});

test('an authorization request to Atlassian includes offline_access even if no administrator entered it', async () => {
  const outgoing = { ...LINK.outgoing, scope: 'read:jira-work' };
  const url = await authorizationUrl({ ...LINK, outgoing }, { state: 's', codeVerifier: 'v' });

  expect(new URL(url).searchParams.get('scope')).toBe('read:jira-work offline_access');
});

test('a code is exchanged at Atlassian in JSON', async () => {
  const token = { access_token: 'at', refresh_token: 'rt', token_type: 'Bearer', expires_in: 3600 };
  const client = clientOf(() => json(200, token), LINK);

  await exchangeCode(client, GRANT);

  const [request] = client.requests;
  expect(request?.url).toBe('https://auth.atlassian.com/oauth/token');
  expect(request?.headers['content-type']).toBe('application/json');
  expect(JSON.parse(request?.body ?? '')).toEqual({
    grant_type: 'authorization_code',
    code: 'the-code',
    redirect_uri: GRANT.redirectUri,
    client_id: 'client-1',
    client_secret: 'the-secret',
  });
});

test.each([
  ['invalid_grant', 'Unknown or invalid refresh token.'],
  ['unauthorized_client', 'refresh_token is invalid'],
])('Atlassian’s error %s “%s” ends the approval', async (error, error_description) => {
  const client = clientOf(() => json(403, { error, error_description }), LINK);

  await expect(refresh(client, 'rt')).rejects.toMatchObject({ code: 'AUTHORIZATION_EXPIRED' });
  expect(client.requests).toHaveLength(1);
});

describe('access_denied', () => {
  const denied = () => json(401, { error: 'access_denied', error_description: 'Unauthorized' });

  test('access_denied is about the approval if Atlassian answers otherwise to a token that was never issued', async () => {
    const client = clientOf((_request, turn) => (turn === 1 ? denied() : unknownToken()), LINK);

    await expect(refresh(client, 'rt')).rejects.toMatchObject({ code: 'AUTHORIZATION_EXPIRED' });
  });

  test('access_denied is about the client if Atlassian gives it to every token', async () => {
    const client = clientOf(denied, LINK);

    await expect(refresh(client, 'rt')).rejects.toMatchObject({ code: 'CLIENT_REJECTED' });
    await expect(exchangeCode(client, GRANT)).rejects.toMatchObject({ code: 'CLIENT_REJECTED' });
  });
});

test('a client that may not use the code grant at Atlassian is reported as rejected', async () => {
  const client = clientOf(() => json(403, { error: 'unauthorized_client' }), LINK);

  await expect(exchangeCode(client, GRANT)).rejects.toMatchObject({ code: 'CLIENT_REJECTED' });
});
