import type { CommandTable, FrameConnection } from '../command';

async function resolveUrl(destination: unknown, frame: FrameConnection): Promise<string> {
  const { url } = (await frame.callHost('url', destination)) as { url: string };
  return url;
}

/** `router`. The host maps each address to its local server, as DNS would. */
export const navigationCommands: CommandTable = {
  navigate: async (payload, frame) => {
    const { type, ...destination } = payload as { type: 'same-tab' | 'new-tab' };
    const url = await resolveUrl(destination, frame);
    if (type === 'new-tab') window.open(url, '_blank', 'noopener');
    else frame.afterAnswer(() => location.assign(url));
  },
  getUrl: (payload, frame) => resolveUrl(payload, frame),
  reload: (_payload, frame) => frame.afterAnswer(() => location.reload()),
  changeWindowTitle: (payload) => {
    document.title = String(payload);
  },
};
