import { randomToken, sameText, sha256 } from './digest';

export const SESSION_COOKIE = 'jira_stand_in_session';

/** A browser that is signed in. */
export interface Session {
  readonly userName: string;
  /** Part of every form of this session, so that another site cannot submit one. */
  readonly formToken: string;
}

/** The sessions of browsers. They are kept in memory: a restart signs all users out, as it does in Jira. */
export class SessionStore {
  readonly #sessions = new Map<string, Session>();

  /** @returns the value of the session cookie */
  open(userName: string): string {
    const id = randomToken();
    this.#sessions.set(sha256(id), { userName, formToken: randomToken() });
    return id;
  }

  find(id: string | undefined): Session | undefined {
    return id === undefined ? undefined : this.#sessions.get(sha256(id));
  }

  close(id: string): void {
    this.#sessions.delete(sha256(id));
  }
}

/** Whether the form was sent from a page of this session. */
export function formTokenMatches(session: Session, sent: unknown): boolean {
  return typeof sent === 'string' && sameText(session.formToken, sent);
}
