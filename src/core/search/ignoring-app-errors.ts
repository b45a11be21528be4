import { AppError } from '#contract/app-error';

/**
 * Waits for something that a table can do without, so that its failure does not take away the table.
 * @returns undefined after an `AppError`
 */
export async function ignoringAppErrors<T>(asked: Promise<T>): Promise<T | undefined> {
  return asked.catch((error: unknown) => {
    if (!(error instanceof AppError)) throw error;
    return undefined;
  });
}
