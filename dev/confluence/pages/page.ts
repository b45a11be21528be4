import type { AccountKey } from '../accounts';
import type { AdfDocument } from '../adf/adf';

export interface Space {
  id: string;
  key: string;
  name: string;
  homePageId: string;
  /** Who may see it; undefined: everybody. */
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
  /** undefined: directly below the space's home page. */
  parentId: string | undefined;
  author: AccountKey;
  /** Who may see it besides its author; undefined: everybody. */
  restrictedTo: AccountKey[] | undefined;
  /** Oldest first; empty while the page is a draft that was never published. */
  versions: PageVersion[];
}

/** The version that readers see. */
export function currentVersion(page: Page): PageVersion | undefined {
  return page.versions.at(-1);
}
