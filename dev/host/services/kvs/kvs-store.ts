import type { Clock } from '../../kernel/clock';
import type { StateStore } from '../../kernel/state-store';
import { EXPIRED_KEPT_MS } from './limits';
import { createRecentChanges, type RecentChanges } from './recent-changes';

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
  /** As {@link entries}, but without the changes that the indexes have not seen yet. */
  indexed(namespace: Namespace): [key: string, stored: StoredValue][];
  namespaces(): Namespace[];
  /** Writes changes to the state directory now. */
  flush(): void;
}

const DOCUMENT = 'kvs';

type Saved = Record<string, Record<string, StoredValue>>;

interface Delays {
  /** How long the indexes of entities do not see a change. */
  indexLagMs: number;
  /** How long an expired value can still be read. */
  expiredKeptMs?: number | undefined;
}

/** Loads the values of an earlier run. @throws {HostError} STATE_UNREADABLE */
export function createKvsStore(
  clock: Clock,
  state: StateStore,
  { indexLagMs, expiredKeptMs = EXPIRED_KEPT_MS }: Delays,
): KvsStore {
  const namespaces = loadNamespaces(state);
  const { save, flush } = createSaver(state, namespaces);
  const now = () => clock.now();
  const of = (namespace: Namespace) =>
    entryOf(namespaces, namespace, () => new Map<string, StoredValue>());
  const changes = new Map<Namespace, RecentChanges<StoredValue>>();
  const changesOf = (namespace: Namespace) =>
    entryOf(changes, namespace, () => createRecentChanges<StoredValue>(indexLagMs, now));
  const isKept = ({ expireTime }: StoredValue) =>
    expireTime === undefined || now() < Date.parse(expireTime) + expiredKeptMs;
  const get = (namespace: Namespace, key: string) => {
    const stored = of(namespace).get(key);
    return stored && isKept(stored) ? stored : undefined;
  };
  const kept = (values: ReadonlyMap<string, StoredValue>) =>
    [...values].filter(([, stored]) => isKept(stored)).sort(byKey);

  return {
    get,
    set: (namespace, key, value, expiresAt) => {
      const before = get(namespace, key);
      const expireTime =
        expiresAt === undefined ? {} : { expireTime: new Date(expiresAt).toISOString() };
      const at = now();
      const stored = { value, createdAt: before?.createdAt ?? at, updatedAt: at, ...expireTime };
      changesOf(namespace).note(key, before);
      of(namespace).set(key, stored);
      save();
      return stored;
    },
    delete: (namespace, key) => {
      const before = get(namespace, key);
      changesOf(namespace).note(key, before);
      of(namespace).delete(key);
      save();
      return before !== undefined;
    },
    entries: (namespace) => kept(of(namespace)),
    indexed: (namespace) => kept(changesOf(namespace).undoneIn(of(namespace))),
    namespaces: () => [...namespaces.keys()],
    flush,
  };
}

type Namespaces = Map<Namespace, Map<string, StoredValue>>;

/** Saves once for all changes of one turn of the event loop. */
function createSaver(state: StateStore, namespaces: Namespaces) {
  let scheduled: NodeJS.Immediate | undefined;
  const flush = () => {
    if (scheduled === undefined) return;
    clearImmediate(scheduled);
    scheduled = undefined;
    state.save(
      DOCUMENT,
      Object.fromEntries([...namespaces].map(([name, map]) => [name, Object.fromEntries(map)])),
    );
  };
  const save = () => {
    scheduled ??= setImmediate(flush);
  };
  return { save, flush };
}

/** The entry of a map, made when it is first needed. */
function entryOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const entry = map.get(key) ?? make();
  map.set(key, entry);
  return entry;
}

function byKey([a]: [string, StoredValue], [b]: [string, StoredValue]): number {
  return a < b ? -1 : 1;
}

function loadNamespaces(state: StateStore): Namespaces {
  const saved = (state.load(DOCUMENT) ?? {}) as Saved;
  return new Map(
    Object.entries(saved).map(([name, values]) => [
      name as Namespace,
      new Map(Object.entries(values)),
    ]),
  );
}
