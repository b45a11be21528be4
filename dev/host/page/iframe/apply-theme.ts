import type { FrameTheme } from '../handshake';

const STYLESHEET_ID = 'forge-theme-tokens';

/** Adds the design tokens and the attributes that select them to the document. */
export function applyTheme({ colorMode, stylesheet }: FrameTheme): void {
  if (!document.getElementById(STYLESHEET_ID)) {
    const link = document.createElement('link');
    Object.assign(link, { id: STYLESHEET_ID, rel: 'stylesheet', href: stylesheet });
    document.head.append(link);
  }
  document.documentElement.dataset.theme =
    'dark:dark light:light shape:shape spacing:spacing typography:typography';
  document.documentElement.dataset.colorMode = colorMode;
}
