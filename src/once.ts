/** Runs a function at the first call. Later calls get the same result, unless it failed: then they try again. */
export function once<T>(run: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () =>
    (result ??= run().catch((error: unknown) => {
      result = undefined;
      throw error;
    }));
}
