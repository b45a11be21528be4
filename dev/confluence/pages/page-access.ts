import type { Account } from '../accounts';
import { currentVersion, type Page, type Space } from './page';
import type { PageStore } from './page-store';

type Spaces = Pick<PageStore, 'spaces'>;

/**
 * Whether an account may view a page: its space first, which a page cannot open. Only its author sees a draft; a
 * restriction lists all other viewers.
 */
export function mayView({ spaces }: Spaces, page: Page, account: Account): boolean {
  const space = spaces().find(({ key }) => key === page.spaceKey);
  if (!space || !mayViewSpace(space, account)) return false;
  if (page.author === account.key) return true;
  if (!currentVersion(page)) return false;
  return page.restrictedTo?.includes(account.key) ?? true;
}

/** Whether an account may view a space. */
export function mayViewSpace(space: Space, account: Account): boolean {
  return space.restrictedTo?.includes(account.key) ?? true;
}

/** Whether an account may edit a page: it may view the page and edit pages in general. */
export function mayEdit(pages: Spaces, page: Page, account: Account): boolean {
  return account.mayEdit && mayView(pages, page, account);
}
