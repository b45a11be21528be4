import { mayEdit } from '../../pages/page-access';
import type { Page } from '../../pages/page';
import { readSession } from '../session';
import type { SiteContext } from '../site-context';

/** The page, if it exists and the signed-in account may change it. */
export function editablePage(
  site: SiteContext,
  request: Request,
  pageId: string,
): Page | undefined {
  const page = site.pages.find(pageId);
  return page && mayEdit(site.pages, page, readSession(request).account) ? page : undefined;
}
