import type { RedirectTarget } from '#dev/jira/server/redirect-to-client';
import type { OAuthClient } from '../client-registry';
import type { AuthorizationCode } from '../grant-store';
import type { Scope } from '../scopes';

/** The parameters of an authorization request, not yet checked. */
export type AuthorizationQuery = Readonly<Record<string, string>>;

/** An authorization request that passed every check and waits for the user's answer. */
export interface AuthorizationRequest extends RedirectTarget {
  readonly client: OAuthClient;
  readonly scope: Scope;
  readonly challenge: AuthorizationCode['challenge'];
}

/** A refusal that Jira shows on its own error page, because the redirect URI is not known to be the client's. */
export class AuthorizationPageError extends Error {
  override name = 'AuthorizationPageError';
}

/** A refusal that the client gets by redirect (RFC 6749 section 4.1.2.1), which takes a checked redirect URI. */
export class AuthorizationRedirectError extends Error {
  override name = 'AuthorizationRedirectError';
  readonly target: RedirectTarget;
  /** The `error` parameter, as the RFC names it. */
  readonly code: string;

  constructor(target: RedirectTarget, code: string, description: string) {
    super(description);
    this.target = target;
    this.code = code;
  }
}
