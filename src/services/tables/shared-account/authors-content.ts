import { AppError } from '#contract/app-error';
import type { AuthorRefusal } from '#contract/refusals';
import type { ApplicationLink } from '#core/application-link/application-link';
import { isSpaceOpen } from '#core/application-link/shared-access';
import type { SignedPlace } from '#core/macro/signed-text';
import type { Caller } from '../../ports';
import type { CallersConfluence } from './ports';

/**
 * The content that the caller edits, in which they may use a link with a shared account.
 * @throws {AppError} `AUTHOR_REFUSED`
 */
export async function authorsContent(
  confluence: CallersConfluence,
  link: ApplicationLink,
  { content: place }: Caller,
): Promise<Omit<SignedPlace, 'revision'>> {
  const content = place && (await confluence.editableContent(place));
  if (!content) throw authorRefused(link, 'not-editable');
  if (!isSpaceOpen(link.access, content.spaceKey)) throw authorRefused(link, 'space');
  return { contentId: place.id, ...content };
}

/** The failure of an author who may not use a link with a shared account here. */
function authorRefused({ id, name }: ApplicationLink, reason: AuthorRefusal): AppError {
  return new AppError('AUTHOR_REFUSED', 'This link may not be used here.', {
    details: { link: { id, name }, reason },
  });
}
