import { AppError } from '#contract/app-error';
import type { ApplicationLink } from '#core/application-link/application-link';

/** The same failure, with the link that it is about: the page says its name. */
export function withLinkDetails(error: unknown, link: ApplicationLink): unknown {
  if (!(error instanceof AppError)) return error;
  const details = { ...error.details, link: { id: link.id, name: link.name } };
  return new AppError(error.code, error.message, { details, cause: error.cause });
}
