/** Of a screen, about what a window leaves for a page. */
const SHARE_OF_SCREEN = 0.7;
const LEAST_PX = 480;

/**
 * A longer table scrolls inside itself, so that its head stays in sight: a frame is as high as what is in
 * it, and knows of the window around it only the screen.
 */
export const TABLE_MAX_HEIGHT_PX = Math.max(
  LEAST_PX,
  Math.round(window.screen.availHeight * SHARE_OF_SCREEN),
);
