import { setTimeout } from 'node:timers/promises';
import type { ReaderToken } from '#src/services/remote/reader-token';
import type {
  ReaderTokenStore,
  TokenPointer,
  TokenReference,
} from '#src/services/approvals/tokens/reader-token-store';

interface Options {
  now: () => number;
  /** Each call takes this long, so that callers overlap. */
  latencyMilliseconds?: number;
}

/** Reader tokens in memory, with the atomicity that Forge promises and no more. */
export function memoryReaderTokenStore({ now, latencyMilliseconds = 0 }: Options) {
  const pointers = new Map<string, TokenPointer>();
  const tokens = new Map<string, ReaderToken>();
  const locks = new Map<string, number>();
  const slow = async <T>(run: () => T): Promise<T> => {
    if (latencyMilliseconds > 0) await setTimeout(latencyMilliseconds * Math.random());
    return run();
  };
  const create = <T>(map: Map<string, T>, key: string, value: T) =>
    slow(() => (map.has(key) ? false : Boolean(map.set(key, value))));
  const pointerKey = (linkId: string, accountId: string) => `${linkId}:${accountId}`;
  const tokenKey = ({ linkId, accountId, generation, version }: TokenReference) =>
    `${linkId}:${accountId}:${generation}:${version}`;

  const store: ReaderTokenStore = {
    findPointer: (linkId, accountId) => slow(() => pointers.get(pointerKey(linkId, accountId))),
    createPointer: (pointer) =>
      create(pointers, pointerKey(pointer.linkId, pointer.accountId), pointer),
    movePointer: (pointer, expectedVersion) =>
      slow(() => {
        const key = pointerKey(pointer.linkId, pointer.accountId);
        if (pointers.get(key)?.version !== expectedVersion) return false;
        pointers.set(key, pointer);
        return true;
      }),
    removePointer: (linkId, accountId) =>
      slow(() => void pointers.delete(pointerKey(linkId, accountId))),
    pointersOfLink: (linkId) =>
      slow(() => ({ pointers: [...pointers.values()].filter((p) => p.linkId === linkId) })),
    pointersOfAccounts: (first, last) =>
      slow(() => [...pointers.values()].filter((p) => p.accountId >= first && p.accountId <= last)),
    accountsAfter: (after, limit) =>
      slow(() => {
        const owners = new Set([...pointers.values()].map((p) => p.accountId));
        return [...owners]
          .filter((owner) => owner > after)
          .sort()
          .slice(0, limit);
      }),
    findToken: (reference) => slow(() => tokens.get(tokenKey(reference))),
    createToken: (reference, token) => create(tokens, tokenKey(reference), token),
    removeToken: (reference) => slow(() => void tokens.delete(tokenKey(reference))),
    lock: (reference, attempt) => create(locks, `${tokenKey(reference)}:${attempt}`, now()),
    lockedSince: (reference, attempt) => slow(() => locks.get(`${tokenKey(reference)}:${attempt}`)),
    unlock: (reference, attempt) =>
      slow(() => void locks.delete(`${tokenKey(reference)}:${attempt}`)),
  };
  return { store, pointers, tokens };
}
