/** About the share of a screen that a window leaves for a page. */
const SHARE_OF_SCREEN = 0.7;
const LEAST_PX = 480;

/**
 * A longer table scrolls inside itself to keep its header in view. The frame is as high as its content and
 * knows only the screen, not the window around it.
 */
export const TABLE_MAX_HEIGHT_PX = Math.max(
  LEAST_PX,
  Math.round(window.screen.availHeight * SHARE_OF_SCREEN),
);
