import { randomToken } from './digest';
import type { Session } from './session-store';

const PENDING_MAX = 20;

/** A request that waits for the user's answer. */
export interface PendingRequest<T> {
  readonly id: string;
  readonly session: Session;
  readonly request: T;
}

/** Authorization requests that wait for an answer on the consent page, of each session, oldest first. */
export class PendingRequests<T> {
  readonly #bySession = new WeakMap<Session, Map<string, T>>();

  /** @returns the id by which the consent page finds the request */
  remember(session: Session, request: T): string {
    const pending = this.#bySession.get(session) ?? new Map<string, T>();
    this.#bySession.set(session, pending);
    const id = randomToken(12);
    pending.set(id, request);
    const [oldest] = pending.keys();
    if (pending.size > PENDING_MAX && oldest !== undefined) pending.delete(oldest);
    return id;
  }

  /** @returns undefined unless this session made the request and has not answered it */
  find(session: Session | undefined, id: unknown): PendingRequest<T> | undefined {
    if (session === undefined || typeof id !== 'string') return undefined;
    const request = this.#bySession.get(session)?.get(id);
    return request === undefined ? undefined : { id, session, request };
  }

  forget({ session, id }: PendingRequest<T>): void {
    this.#bySession.get(session)?.delete(id);
  }
}
