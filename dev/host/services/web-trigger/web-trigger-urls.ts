import { createHash, randomUUID } from 'node:crypto';
import type { AppUnderTest } from '../../app/app-under-test';
import { LOCAL_CONTEXT_ARI } from '../../app/installation';
import type { StateStore } from '../../kernel/state-store';

/** Web triggers answer below this path of the site. */
export const TRIGGER_PATH = '/x1/';

/** The addresses of the app's web triggers: `<site>/x1/<id>`. */
export interface WebTriggerUrls {
  /** The id of a trigger's address; with `forceCreate` that of an additional one. */
  idFor(triggerKey: string, forceCreate: boolean): string;
  /** @returns the key of the trigger that has the address */
  triggerOf(id: string): string | undefined;
  /** @returns whether there was such an address */
  remove(id: string): boolean;
  all(): { id: string; triggerKey: string }[];
}

const DOCUMENT = 'web-triggers';

/** Loads the addresses of an earlier run. @throws {HostError} STATE_UNREADABLE */
export function createWebTriggerUrls(app: AppUnderTest, state: StateStore): WebTriggerUrls {
  const triggers = new Map(Object.entries((state.load(DOCUMENT) ?? {}) as Record<string, string>));
  const save = () => state.save(DOCUMENT, Object.fromEntries(triggers));
  const create = (triggerKey: string): string => {
    const first = idFrom([app.appId, app.environmentId, LOCAL_CONTEXT_ARI, triggerKey]);
    // The first address of a trigger is the same in every run, because it gets registered with a Jira.
    const id = triggers.has(first) ? idFrom([triggerKey, randomUUID()]) : first;
    triggers.set(id, triggerKey);
    save();
    return id;
  };

  return {
    idFor: (triggerKey, forceCreate) => {
      const existing = [...triggers].find(([, key]) => key === triggerKey)?.[0];
      return forceCreate || existing === undefined ? create(triggerKey) : existing;
    },
    triggerOf: (id) => triggers.get(id),
    remove: (id) => {
      const isRemoved = triggers.delete(id);
      save();
      return isRemoved;
    },
    all: () => [...triggers].map(([id, triggerKey]) => ({ id, triggerKey })),
  };
}

function idFrom(parts: string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 32);
}
