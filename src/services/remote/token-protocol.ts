import type { HttpFetch } from '#core/http/http-fetch';
import type { Transport } from '#core/jira/transport';
import type { TokenResponse } from '#core/oauth/token-response';
import type { ClientSecretStore, InstallationKeyStore, System } from '../ports';
import type { ReaderToken, RefreshableToken } from './reader-token';

export interface ProtocolPorts {
  fetch: HttpFetch;
  secrets: ClientSecretStore;
  keys: InstallationKeyStore;
  system: System;
}

/** What differs between OAuth 2.0 and OAuth 1.0a once a link has tokens. */
export interface TokenProtocol {
  /** Sends requests to the linked application with this token. */
  transport(token: ReaderToken): Transport;
  /**
   * Trades an old token for a new one.
   * @throws {AppError} `AUTHORIZATION_EXPIRED` if the application no longer accepts it, `CLIENT_REJECTED`
   */
  renew(token: RefreshableToken): Promise<TokenResponse>;
  /** Requests a token in the client's own name; undefined if a person has to approve. @throws {AppError} `CLIENT_REJECTED` */
  issue?: () => Promise<TokenResponse>;
  /**
   * Revokes a token in the application.
   * @returns false if the application offers no way to revoke
   */
  revoke(token: ReaderToken): Promise<boolean>;
}
