import { events, requestJira, view } from '@forge/bridge';
import type { MacroInvocations } from '#contract/invocations';
import type { Transport } from '#core/jira/transport';
import { createInvoke, readContext } from '#ui/bridge';

export const invokeMacro = createInvoke<MacroInvocations>();

/** Tells exports and snapshots of the page that this macro is drawn. */
export const announceReady = (): Promise<void> => view.emitReadyEvent();

/**
 * Calls back with the macro's extension context whenever its config was saved in the editor.
 * @returns a function that ends it
 */
export function onConfigChanged(callback: (extension: Record<string, unknown>) => void) {
  return endOf(
    events.on('FORGE_CORE_MACRO_CONFIG_CHANGED', async () => {
      const { extension } = await readContext();
      callback(extension);
    }),
  );
}

const APPROVAL = 'approval-given';

/** Tells the app's other frames on this page that the reader has access by this link now. */
export const announceApproval = (linkId: string): Promise<unknown> =>
  events.emit(APPROVAL, { linkId });

/**
 * Calls back when another frame on this page found that the reader has access by this link.
 * @returns a function that ends it
 */
export const onApproval = (linkId: string, callback: () => void) =>
  endOf(
    events.on(APPROVAL, (news?: { linkId?: unknown }) => {
      if (news?.linkId === linkId) callback();
    }),
  );

type Subscription = ReturnType<typeof events.on>;

const endOf = (subscription: Subscription) => () => {
  void subscription.then(({ unsubscribe }) => {
    unsubscribe();
  });
};

/**
 * The Jira of the same site, as the reader, without a function in between. Of its headers, front ends see the content
 * type and those of rate limits. It cannot be cancelled.
 * @throws {Error} the bridge's error if Confluence does not carry the request
 */
export const siteJira: Transport = async (path, { method, body }) => {
  const headers = {
    accept: 'application/json',
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  };
  const init = { method, headers, ...(body === undefined ? {} : { body }) };
  const {
    status,
    headers: answered,
    text,
  } = await requestJira(path, init).then(async (response) => ({
    status: response.status,
    headers: response.headers,
    text: await response.text(),
  }));
  return new Response(text === '' ? null : text, { status, headers: answered });
};
