import { FORGE_CDN_FILES } from '../../wire/forge-cdn-files';
import type { CommandTable } from '../command';
import { APPLY_THEME, type FrameTheme } from '../handshake';

export const THEME_CHANGED = 'FORGE_CORE_THEME_CHANGED';

/** `view.theme.enable()` makes the frame follow the theme of the page. */
export const themeCommands: CommandTable = {
  enableTheming: async (_payload, { page, callFrame, onDispose }) => {
    const apply = () => {
      const theme: FrameTheme = {
        colorMode: page.colorMode(),
        stylesheet: page.forgeCdnUrl + FORGE_CDN_FILES.tokens,
      };
      return callFrame(APPLY_THEME, theme);
    };
    onDispose(page.events.on(THEME_CHANGED, apply).unsubscribe);
    await apply();
  },
};
