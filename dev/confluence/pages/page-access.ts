import type { Account } from '../accounts';
import { currentVersion, type Page, type Space } from './page';

/** Drafts belong to their author; a restriction names everybody else who may look. */
export function mayView(page: Page, account: Account): boolean {
  if (page.author === account.key) return true;
  if (!currentVersion(page)) return false;
  return page.restrictedTo?.includes(account.key) ?? true;
}

export function mayViewSpace(space: Space, account: Account): boolean {
  return space.restrictedTo?.includes(account.key) ?? true;
}

export function mayEdit(page: Page, account: Account): boolean {
  return account.mayEdit && mayView(page, account);
}
