type Listener = (payload: unknown) => unknown;

/** Delivers events between the page and the frames on it. */
export interface EventBus {
  on(event: string, listener: Listener): { unsubscribe: () => void };
  emit(event: string, payload: unknown): void;
}

/** Creates a bus without listeners. */
export function createEventBus(): EventBus {
  const listeners = new Map<string, Set<Listener>>();
  return {
    on(event, listener) {
      const existing = listeners.get(event) ?? new Set();
      listeners.set(event, existing.add(listener));
      return { unsubscribe: () => existing.delete(listener) };
    },
    emit(event, payload) {
      for (const listener of listeners.get(event) ?? []) void listener(payload);
    },
  };
}
