import type { CommandTable } from '../command';

interface HistoryLocation {
  pathname: string;
  search: string;
  hash: string;
  state?: unknown;
}

type HistoryListener = (location: HistoryLocation, action: string) => unknown;

/** `view.createHistory()`: the API of history v4 for the part of the address below the app's page. */
export const historyCommands: CommandTable = {
  createHistory: (_payload, { role, onDispose }) => {
    if (role.historyBase === undefined) {
      throw new Error('createHistory is available only to modules that fill a page.');
    }
    return createHistory(role.historyBase, onDispose);
  },
};

function createHistory(base: string, onDispose: (task: () => void) => void) {
  const listeners = new Set<HistoryListener>();
  const tell = (action: string) => {
    for (const listener of listeners) void listener(readLocation(base), action);
  };
  const change =
    (method: 'pushState' | 'replaceState', action: string) =>
    (to: string | HistoryLocation, state?: unknown) => {
      history[method](state ?? null, '', base + toPath(to));
      tell(action);
    };
  const onPop = () => tell('POP');
  addEventListener('popstate', onPop);
  onDispose(() => removeEventListener('popstate', onPop));
  return {
    action: 'POP',
    length: history.length,
    location: readLocation(base),
    push: change('pushState', 'PUSH'),
    replace: change('replaceState', 'REPLACE'),
    go: (steps: number) => history.go(steps),
    goBack: () => history.back(),
    goForward: () => history.forward(),
    createHref: (to: string | HistoryLocation) => base + toPath(to),
    listen: (listener: HistoryListener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function readLocation(base: string): HistoryLocation {
  const { pathname, search, hash } = location;
  return {
    pathname: pathname.slice(base.length) || '/',
    search,
    hash,
    state: history.state as unknown,
  };
}

/** Resolves `..`, so that a path cannot leave the app's page. */
function toPath(to: string | HistoryLocation): string {
  const raw = typeof to === 'string' ? to : `${to.pathname}${to.search}${to.hash}`;
  const url = new URL(raw.startsWith('/') ? raw : `/${raw}`, 'http://app.invalid');
  return url.pathname + url.search + url.hash;
}
