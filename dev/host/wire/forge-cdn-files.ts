/** Files of Forge's global CDN. */
export const FORGE_CDN_FILES = {
  /** Gives `window.__bridge` to every resource. */
  bridgeScript: '/global-bridge.js',
  /** Lets a frame grow with its content. */
  resizerScript: '/iframeResizer.contentWindow.min.js',
  /** The design tokens. */
  tokens: '/tokens.css',
  /** Receives reports of Content-Security-Policy violations. Local. */
  cspReport: '/csp-report',
} as const;
