import type { HttpFetch } from '#core/http/http-fetch';
import type { Transport } from '#core/jira/transport';
import type { TokenResponse } from '#core/oauth/token-response';
import type { ClientSecretStore, InstallationKeyStore, System } from '../ports';
import type { ReaderToken } from './reader-token';

export interface ProtocolPorts {
  fetch: HttpFetch;
  secrets: ClientSecretStore;
  keys: InstallationKeyStore;
  system: System;
}

/** What differs between the ways in which a link proves who asks; one for each `outgoing.kind`. */
export interface TokenProtocol {
  /** Requests to the linked application with this token. */
  transport(token: ReaderToken): Transport;
  /**
   * Trades the old token for a new one.
   * @throws {AppError} `AUTHORIZATION_EXPIRED` when the application knows it no more, `CLIENT_REJECTED`
   */
  renew(token: ReaderToken): Promise<TokenResponse>;
  /** A token in the client's own name; undefined where somebody must approve. @throws {AppError} `CLIENT_REJECTED` */
  issue?: () => Promise<TokenResponse>;
  /**
   * Tells the application that the token is not needed any more.
   * @returns whether it has a way to be told
   */
  revoke(token: ReaderToken): Promise<boolean>;
}
