import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { LOCALES } from '../locales';
import { BrowserRequest, BrowserResponse } from './browser-fetch';

type Handler = (payload: never) => unknown;
type Listener = { event: string; callback: (payload: unknown) => unknown };

/** What the platform is, seen from a frame: the one function below `@forge/bridge`. */
export interface FakeBridge {
  /** Commands in the order in which the app called them. */
  calls: { command: string; payload: unknown }[];
  /** Answers by function key of the resolver; a function gets the payload. */
  answers: Record<string, unknown>;
  context: Record<string, unknown> & { extension: Record<string, unknown> };
  /** Further commands, or other answers to the usual ones. */
  commands: Record<string, Handler>;
  /** Does what Confluence does when it emits an event. */
  emit: (event: string, payload?: unknown) => Promise<void>;
  payloadsOf: (command: string) => unknown[];
  /** Payloads of one resolver function. */
  invocationsOf: (functionKey: string) => unknown[];
}

/** Puts a fresh platform under the app; to be called before a resource is imported. */
export function installFakeBridge(): FakeBridge {
  const listeners: Listener[] = [];
  const bridge: FakeBridge = {
    calls: [],
    answers: {},
    context: {
      accountId: '712020:reader',
      locale: 'en-US',
      timezone: 'Europe/Berlin',
      localId: 'macro-1',
      extension: {},
    },
    commands: {},
    emit: async (event, payload) => {
      for (const each of listeners) if (each.event === event) await each.callback(payload);
    },
    payloadsOf: (command) =>
      bridge.calls.filter((call) => call.command === command).map(({ payload }) => payload),
    invocationsOf: (functionKey) =>
      (bridge.payloadsOf('invoke') as { functionKey: string; payload: unknown }[])
        .filter((call) => call.functionKey === functionKey)
        .map(({ payload }) => payload),
  };
  const usual: Record<string, Handler> = {
    getContext: () => bridge.context,
    enableTheming: () => undefined,
    emit: () => undefined,
    emitReadyEvent: () => undefined,
    navigate: () => undefined,
    submit: () => true,
    close: () => true,
    getUrl: () => 'https://site.atlassian.net/wiki/spaces/DEV/pages/42?x=1',
    on: (listener: Listener) => {
      listeners.push(listener);
      return { unsubscribe: () => undefined };
    },
    invoke: ({ functionKey, payload }: { functionKey: string; payload: unknown }) =>
      answerOf(bridge.answers[functionKey], payload, functionKey),
  };
  Object.assign(globalThis, {
    __bridge: {
      callBridge: (command: string, payload: unknown) => {
        bridge.calls.push({ command, payload });
        const handler = bridge.commands[command] ?? usual[command];
        if (!handler) return Promise.reject(new Error(`The fake bridge has no ${command}.`));
        return Promise.resolve().then(() => handler(payload as never));
      },
    },
    fetch: fetchLocale,
    Request: BrowserRequest,
    Response: BrowserResponse,
  });
  return bridge;
}

function answerOf(answer: unknown, payload: unknown, functionKey: string): unknown {
  if (answer === undefined) throw new Error(`The test gives no answer to ${functionKey}.`);
  return typeof answer === 'function' ? (answer as (payload: unknown) => unknown)(payload) : answer;
}

/** The texts, as Forge serves them beside each resource. */
async function fetchLocale(url: string): Promise<{ ok: boolean; json: () => unknown }> {
  if (url.endsWith('i18n-info.json')) {
    const config = { locales: LOCALES, fallback: { default: 'en-US' } };
    return { ok: true, json: () => ({ config }) };
  }
  const file = resolve(process.cwd(), 'locales', url.slice(url.lastIndexOf('/') + 1));
  const text = await readFile(file, 'utf8');
  return { ok: true, json: () => JSON.parse(text) as unknown };
}
