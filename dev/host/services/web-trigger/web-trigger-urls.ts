import { createHash, randomUUID } from 'node:crypto';
import type { AppUnderTest } from '../../app/app-under-test';
import { LOCAL_CONTEXT_ARI } from '../../app/installation';
import type { StateStore } from '../../kernel/state-store';

/** Web triggers answer below this path of the site. */
export const TRIGGER_PATH = '/x1/';

/** The addresses that the app has for its web triggers: `<site>/x1/<id>`. */
export interface WebTriggerUrls {
  /** The address of a trigger; a further one with `forceCreate`. */
  idFor(triggerKey: string, forceCreate: boolean): string;
  triggerOf(id: string): string | undefined;
  /** @returns false when there was no such address */
  remove(id: string): boolean;
  all(): { id: string; triggerKey: string }[];
}

const DOCUMENT = 'web-triggers';

export function createWebTriggerUrls(app: AppUnderTest, state: StateStore): WebTriggerUrls {
  const triggers = new Map(Object.entries((state.load(DOCUMENT) ?? {}) as Record<string, string>));
  const save = () => state.save(DOCUMENT, Object.fromEntries(triggers));
  const create = (triggerKey: string): string => {
    const first = idFrom([app.appId, app.environmentId, LOCAL_CONTEXT_ARI, triggerKey]);
    // The first address of a trigger is the same in every run, so that it can be registered with a Jira.
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
