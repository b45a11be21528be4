import type { State } from './state';

/** What `preview-server.ts` puts in front of this script. */
declare const PREVIEW: Pick<State, 'search' | 'answers'> & {
  context: Record<string, unknown>;
  colorMode: string;
  tokensUrl: string;
};

type Command = (payload: {
  functionKey?: string;
  payload?: { linkId?: string; source?: number };
}) => unknown;

/** Themes of Atlassian's design system, by what each one decides. */
const THEMES = 'light:light dark:dark spacing:spacing shape:shape typography:typography';

const never = new Promise(() => undefined);

function enableTheming(): void {
  const { dataset } = document.documentElement;
  dataset.colorMode = PREVIEW.colorMode;
  dataset.theme = THEMES;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = PREVIEW.tokensUrl;
  document.head.append(link);
}

/**
 * A test of a connection has one answer per link, a table of several Jiras one per source; everything else has one, or
 * several that come in turn.
 */
function invoke({ functionKey = '', payload }: Parameters<Command>[0]): unknown {
  const { answers } = PREVIEW;
  const of = payload?.linkId ?? payload?.source ?? '';
  const found = answers[`${functionKey}:${of}`] ?? answers[functionKey] ?? never;
  if (!Array.isArray(found)) return found;
  const inTurn: unknown[] = found;
  return inTurn.length > 1 ? inTurn.shift() : inTurn[0];
}

/** Confluence's own API knows nothing, unless the state says what it answers. */
function fetchProduct() {
  const { fetchProduct: body } = PREVIEW.answers;
  const status = body === undefined ? 404 : 200;
  const headers = { 'content-type': 'application/json' };
  return { status, statusText: '', headers, body: JSON.stringify(body ?? {}) };
}

const COMMANDS: Record<string, Command> = {
  getContext: () => PREVIEW.context,
  enableTheming,
  emit: () => undefined,
  emitReadyEvent: () => undefined,
  on: () => ({ unsubscribe: () => undefined }),
  navigate: () => undefined,
  getUrl: () => 'http://localhost/wiki/spaces/DEV/pages/42',
  createHistory: () => ({
    location: { search: PREVIEW.search ?? '' },
    listen: () => undefined,
  }),
  submit: () =>
    Promise.reject(Object.assign(new Error('config is not an object'), { code: 'INVALID_CONFIG' })),
  close: () => true,
  fetchProduct,
  __permission__egressGet: () => ({ results: [] }),
  __permission__egressSet: (payload) => ({
    results: (payload as { egresses: unknown[] }).egresses,
  }),
  invoke,
};

Object.assign(globalThis, {
  __bridge: {
    callBridge: (name: string, payload: Parameters<Command>[0]): Promise<unknown> => {
      const command = COMMANDS[name];
      if (!command) return Promise.reject(new Error(`The preview has no ${name}.`));
      return Promise.resolve(command(payload));
    },
  },
});
