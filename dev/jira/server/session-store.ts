import { randomToken, sameText, sha256 } from './digest';
import type { AuthorizationRequest } from '../data-center/oauth/authorization-request';

export const SESSION_COOKIE = 'jira_stand_in_session';
const PENDING_MAX = 20;

export interface Session {
  readonly userName: string;
  /** Sent with every form of this session, so that another site cannot submit one. */
  readonly formToken: string;
  /** Authorisations waiting for an answer on the consent page, oldest first. */
  readonly pending: Map<string, AuthorizationRequest>;
}

/** Signed-in browsers, in memory: a restart signs everybody out, as Jira's own does. */
export class SessionStore {
  readonly #sessions = new Map<string, Session>();

  /** @returns the value of the cookie */
  open(userName: string): string {
    const id = randomToken();
    this.#sessions.set(sha256(id), { userName, formToken: randomToken(), pending: new Map() });
    return id;
  }

  find(id: string | undefined): Session | undefined {
    return id === undefined ? undefined : this.#sessions.get(sha256(id));
  }

  close(id: string): void {
    this.#sessions.delete(sha256(id));
  }
}

export function formTokenMatches(session: Session, sent: unknown): boolean {
  return typeof sent === 'string' && sameText(session.formToken, sent);
}

/** @returns the id under which the consent page finds the request again */
export function remember(session: Session, request: AuthorizationRequest): string {
  const id = randomToken(12);
  session.pending.set(id, request);
  const [oldest] = session.pending.keys();
  if (session.pending.size > PENDING_MAX && oldest !== undefined) session.pending.delete(oldest);
  return id;
}
