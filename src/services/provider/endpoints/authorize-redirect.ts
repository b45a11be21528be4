import type { HttpAnswer } from '#core/provider/oauth-answer';

/**
 * The authorization URL of OAuth 1.0a, which consumers derive from the URL of this app (RFC 5849 section 2.2). Only a
 * page of the app knows who the viewer is, so the browser goes on to it with its request token.
 * @param token `oauth_token`
 */
export function authorizeRedirect(ports: { authorizationPageUrl: () => Promise<string> }) {
  return async (token: string | undefined): Promise<HttpAnswer> => {
    const url = new URL(await ports.authorizationPageUrl());
    // Without a token the page says that the request is not valid.
    url.searchParams.set('oauth_token', token ?? '');
    return { status: 303, headers: { 'Cache-Control': 'no-store', Location: url.href }, body: '' };
  };
}
