import type { Clock } from '../../kernel/clock';
import type { StateStore } from '../../kernel/state-store';
import { EXPIRED_KEPT_MS } from './limits';

export interface StoredValue {
  value: unknown;
  /** Milliseconds since the epoch. */
  createdAt: number;
  /** Milliseconds since the epoch. */
  updatedAt: number;
  /** ISO 8601, as the SDK gives it to the app. */
  expireTime?: string;
}

/** The same key may exist in several namespaces. */
export type Namespace = 'plain' | 'secret' | `entity:${string}`;

/** Stored values, without rules about what may be stored. */
export interface KvsStore {
  get(namespace: Namespace, key: string): StoredValue | undefined;
  /** @param expiresAt milliseconds since the epoch */
  set(namespace: Namespace, key: string, value: unknown, expiresAt?: number): StoredValue;
  delete(namespace: Namespace, key: string): boolean;
  /** Ordered by key. */
  entries(namespace: Namespace): [key: string, stored: StoredValue][];
  namespaces(): Namespace[];
  /** Writes changes to the state directory now. */
  flush(): void;
}

const DOCUMENT = 'kvs';

type Saved = Record<string, Record<string, StoredValue>>;

/** Loads the values of an earlier run. @throws {HostError} STATE_UNREADABLE */
export function createKvsStore(clock: Clock, state: StateStore): KvsStore {
  const namespaces = loadNamespaces(state);
  let scheduledSave: NodeJS.Immediate | undefined;

  const of = (namespace: Namespace) => {
    const found = namespaces.get(namespace) ?? new Map<string, StoredValue>();
    namespaces.set(namespace, found);
    return found;
  };
  /** Saves once for all changes of one turn of the event loop. */
  const save = () => {
    scheduledSave ??= setImmediate(flush);
  };
  const flush = () => {
    if (scheduledSave === undefined) return;
    clearImmediate(scheduledSave);
    scheduledSave = undefined;
    state.save(
      DOCUMENT,
      Object.fromEntries([...namespaces].map(([name, map]) => [name, Object.fromEntries(map)])),
    );
  };

  const get = (namespace: Namespace, key: string) => {
    const stored = of(namespace).get(key);
    return stored && isKept(stored, clock.now()) ? stored : undefined;
  };

  return {
    get,
    set: (namespace, key, value, expiresAt) => {
      const now = clock.now();
      const createdAt = get(namespace, key)?.createdAt ?? now;
      const expireTime =
        expiresAt === undefined ? {} : { expireTime: new Date(expiresAt).toISOString() };
      const stored = { value, createdAt, updatedAt: now, ...expireTime };
      of(namespace).set(key, stored);
      save();
      return stored;
    },
    delete: (namespace, key) => {
      const wasThere = get(namespace, key) !== undefined;
      of(namespace).delete(key);
      save();
      return wasThere;
    },
    entries: (namespace) =>
      [...of(namespace)].filter(([, stored]) => isKept(stored, clock.now())).sort(byKey),
    namespaces: () => [...namespaces.keys()],
    flush,
  };
}

function isKept({ expireTime }: StoredValue, now: number): boolean {
  return expireTime === undefined || now < Date.parse(expireTime) + EXPIRED_KEPT_MS;
}

function byKey([a]: [string, StoredValue], [b]: [string, StoredValue]): number {
  return a < b ? -1 : 1;
}

function loadNamespaces(state: StateStore): Map<Namespace, Map<string, StoredValue>> {
  const saved = (state.load(DOCUMENT) ?? {}) as Saved;
  return new Map(
    Object.entries(saved).map(([name, values]) => [
      name as Namespace,
      new Map(Object.entries(values)),
    ]),
  );
}
