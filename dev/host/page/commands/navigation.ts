import type { CommandTable, FrameConnection } from '../command';

interface Destination {
  url: string;
  leavesSite: boolean;
}

const resolve = (destination: unknown, frame: FrameConnection) =>
  frame.callHost('url', destination) as Promise<Destination>;

const question = (url: string) =>
  `This app opens another site in a new tab:\n\n${url}\n\nContinue?`;

/**
 * `router`. The host maps each address to its local server, as DNS would. An address of another site always opens in a
 * new tab, once the person agreed; if they decline, the promise is rejected.
 * @see https://developer.atlassian.com/platform/forge/apis-reference/ui-api-bridge/router/
 */
export const navigationCommands: CommandTable = {
  navigate: async (payload, frame) => {
    const { type, ...destination } = payload as { type: 'same-tab' | 'new-tab' };
    const { url, leavesSite } = await resolve(destination, frame);
    if (leavesSite && !window.confirm(question(url))) {
      throw new Error('The person did not want to leave this site.');
    }
    if (leavesSite || type === 'new-tab') window.open(url, '_blank', 'noopener');
    else frame.afterAnswer(() => location.assign(url));
  },
  getUrl: async (payload, frame) => (await resolve(payload, frame)).url,
  reload: (_payload, frame) => frame.afterAnswer(() => location.reload()),
  changeWindowTitle: (payload) => {
    document.title = String(payload);
  },
};
