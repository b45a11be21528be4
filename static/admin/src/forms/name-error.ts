import type { ApplicationLinkView } from '#contract/application-link';
import { isNameTaken } from '#core/application-link/same-links';
import type { Translate } from '#ui/i18n/translate';

/** Why a link cannot have this name, in words; undefined if it can. @param ownId of the link that is renamed */
export function nameError(
  name: string,
  links: readonly ApplicationLinkView[],
  t: Translate,
  ownId?: string,
): string | undefined {
  if (name.trim() === '') return t('admin.required');
  return isNameTaken(name, links, ownId) ? t('admin.nameTaken') : undefined;
}
