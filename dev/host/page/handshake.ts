/** The frame asks for its port; the page answers with one. */
export const HELLO = 'forge-bridge-hello';
export const PORT = 'forge-bridge-port';

/** Commands of the page to the bridge script inside the frame. */
export const APPLY_THEME = '$applyTheme';
/** Answered at once: whoever answers it has received everything before it. */
export const DELIVERED = '$delivered';

export interface FrameTheme {
  colorMode: 'light' | 'dark';
  stylesheet: string;
}
