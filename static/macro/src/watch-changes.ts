import { invokeMacro } from './bridge';

/** A page may be open for long, and each look costs an invocation. */
const LOOK_EVERY_MILLISECONDS = 60_000;

/**
 * Calls back when the linked application reported changes after `since` (ISO 8601). Looks when the page
 * comes into sight again, and now and then while it is.
 * @returns a function that ends it
 */
export function watchChanges(linkId: string, since: string, onChange: () => void): () => void {
  const look = async () => {
    if (document.visibilityState !== 'visible') return;
    const { at } = await invokeMacro('lastChange', { linkId });
    if (at !== undefined && at > since) onChange();
  };
  // A look that fails changes nothing: the next one comes.
  const tryToLook = () => void look().catch(() => undefined);
  const timer = window.setInterval(tryToLook, LOOK_EVERY_MILLISECONDS);
  document.addEventListener('visibilitychange', tryToLook);
  return () => {
    window.clearInterval(timer);
    document.removeEventListener('visibilitychange', tryToLook);
  };
}
