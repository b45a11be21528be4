import { AppError } from '#contract/app-error';
import type { ApplicationLink } from '#core/application-link/application-link';

/** The same failure with the link in its details, so that the page can name it; other errors come back as they are. */
export function withLinkDetails(error: unknown, { id, name }: ApplicationLink): unknown {
  if (!(error instanceof AppError)) return error;
  const details = { ...error.details, link: { id, name } };
  return new AppError(error.code, error.message, { details, cause: error.cause });
}
