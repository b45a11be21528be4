import { randomToken } from './digest';
import type { Session } from './session-store';

const PENDING_MAX = 20;

/** Authorisations waiting for an answer on the consent page, for each session, oldest first. */
export class PendingRequests<T> {
  readonly #bySession = new WeakMap<Session, Map<string, T>>();

  /** @returns the id under which the consent page finds the request again */
  remember(session: Session, request: T): string {
    const pending = this.#bySession.get(session) ?? new Map<string, T>();
    this.#bySession.set(session, pending);
    const id = randomToken(12);
    pending.set(id, request);
    const [oldest] = pending.keys();
    if (pending.size > PENDING_MAX && oldest !== undefined) pending.delete(oldest);
    return id;
  }

  find(session: Session | undefined, id: unknown): T | undefined {
    if (session === undefined || typeof id !== 'string') return undefined;
    return this.#bySession.get(session)?.get(id);
  }

  forget(session: Session, id: string): void {
    this.#bySession.get(session)?.delete(id);
  }
}
