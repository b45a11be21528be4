import type { AccountKey } from '../accounts';
import type { AdfDocument } from '../adf/adf';

export interface Space {
  id: string;
  key: string;
  name: string;
  homePageId: string;
  /** The accounts that may view the space; undefined lets everyone. */
  restrictedTo?: AccountKey[] | undefined;
}

export interface PageVersion {
  number: number;
  title: string;
  body: AdfDocument;
  author: AccountKey;
  /** ISO 8601. */
  createdAt: string;
}

export interface Page {
  id: string;
  spaceKey: string;
  /** Undefined for a page directly below the home page of the space. */
  parentId: string | undefined;
  author: AccountKey;
  /** The accounts that may view the page, besides its author; undefined lets everyone. */
  restrictedTo: AccountKey[] | undefined;
  /** Oldest first; empty while the page is an unpublished draft. */
  versions: PageVersion[];
}

/** The version that readers see. */
export function currentVersion(page: Page): PageVersion | undefined {
  return page.versions.at(-1);
}
