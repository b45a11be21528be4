/** Long enough for a busy machine: only what never happens takes as long. */
const PATIENCE_MS = 60_000;
const PAUSE_MS = 10;

/** Waits until `look` finds what it looks for: for what happens without an answer. */
export async function eventually<T>(
  look: () => T | undefined | Promise<T | undefined>,
): Promise<T> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() > end) throw new Error(`Waited in vain for ${look.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
