import type { Account } from '../../accounts';
import { mayView } from '../../pages/page-access';
import { currentVersion, type Page, type Space } from '../../pages/page';
import type { PageStore } from '../../pages/page-store';
import type { TreePage } from '../view-state';

/** Path of a page. */
export function pageUrl(page: Page): string {
  return `/wiki/spaces/${page.spaceKey}/pages/${page.id}/${slug(currentVersion(page)?.title ?? '')}`;
}

/** Path of the editor for a page. */
export function editUrl({ spaceKey, id }: Page): string {
  return `/wiki/spaces/${spaceKey}/pages/edit-v2/${id}`;
}

/** The pages of a space that the account may view, as a tree below the home page. */
export function pageTree(pages: PageStore, space: Space, account: Account): TreePage[] {
  const visible = pages
    .all()
    .filter(
      (page) =>
        page.spaceKey === space.key && currentVersion(page) && mayView(pages, page, account),
    );
  const ids = new Set(visible.map(({ id }) => id));
  const parentOf = ({ parentId }: Page) =>
    parentId !== undefined && ids.has(parentId) ? parentId : space.homePageId;
  const childrenOf = (parentId: string): TreePage[] =>
    visible
      .filter((page) => page.id !== space.homePageId && parentOf(page) === parentId)
      .map((page) => ({
        id: page.id,
        title: currentVersion(page)?.title ?? '',
        url: pageUrl(page),
        children: childrenOf(page.id),
      }));
  return childrenOf(space.homePageId);
}

function slug(title: string): string {
  return encodeURIComponent(
    title
      .trim()
      .replaceAll(/[\s/]+/g, '+')
      .slice(0, 80),
  ).replaceAll('%2B', '+');
}
