/** A frame says hello, and the page answers with a message port. */
export const HELLO = 'forge-bridge-hello';
export const PORT = 'forge-bridge-port';

/** Commands of the page to the bridge script inside the frame. */
export const APPLY_THEME = '$applyTheme';
/** The answer confirms that the frame has received everything that was sent before. */
export const DELIVERED = '$delivered';

export interface FrameTheme {
  colorMode: 'light' | 'dark';
  stylesheet: string;
}
