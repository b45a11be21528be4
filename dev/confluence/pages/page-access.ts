import type { Account } from '../accounts';
import { currentVersion, type Page, type Space } from './page';

/** Whether an account may view a page. Only its author sees a draft; a restriction lists all other viewers. */
export function mayView(page: Page, account: Account): boolean {
  if (page.author === account.key) return true;
  if (!currentVersion(page)) return false;
  return page.restrictedTo?.includes(account.key) ?? true;
}

/** Whether an account may view a space. */
export function mayViewSpace(space: Space, account: Account): boolean {
  return space.restrictedTo?.includes(account.key) ?? true;
}

/** Whether an account may edit a page: it may view the page and edit pages in general. */
export function mayEdit(page: Page, account: Account): boolean {
  return account.mayEdit && mayView(page, account);
}
