import { SYSTEM_LINK_ID } from '#contract/application-link';
import type { TableSite } from '#contract/issue-table';
import { SITE_LINK_NAME } from '#core/application-link/site-link';
import type { I18n } from '#ui/i18n/i18n-context';

/**
 * The name of a link, or a number for one that has not answered or no longer exists.
 * @param at the place of its source
 */
export const siteName = ({ name, linkId }: TableSite, at: number, { t, format }: I18n): string =>
  name ??
  (linkId === SYSTEM_LINK_ID
    ? SITE_LINK_NAME
    : t('tools.sites.unnamed', { number: format.number(at + 1) }));
