import type { OAuthClient } from '../client-registry';
import type { Scope } from '../scopes';
import type { Code } from '../grant-store';

/** An authorisation request that passed every check and waits for the user's answer. */
export interface AuthorizationRequest {
  readonly client: OAuthClient;
  readonly redirectUri: string;
  readonly state: string | undefined;
  readonly scope: Scope;
  readonly challenge: Code['challenge'];
}

/** Shown on Jira's own error page: where to redirect to cannot be trusted. */
export class AuthorizePageError extends Error {
  override name = 'AuthorizePageError';
}

/** Told to the client by a redirect (RFC 6749, 4.1.2.1). */
export class AuthorizeRedirectError extends Error {
  override name = 'AuthorizeRedirectError';
  readonly code: string;

  constructor(code: string, description: string) {
    super(description);
    this.code = code;
  }
}

export type Query = Readonly<Record<string, string>>;
