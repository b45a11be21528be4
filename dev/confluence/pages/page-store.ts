import type { StateStore } from '../../host/kernel/state-store';
import type { AccountKey } from '../accounts';
import { emptyDocument, type AdfDocument } from '../adf/adf';
import { currentVersion, type Page, type Space } from './page';

const DOCUMENT = 'confluence-pages';
const FIRST_PAGE_ID = 65_537;

interface NewPage {
  spaceKey: string;
  author: AccountKey;
  parentId?: string | undefined;
  restrictedTo?: AccountKey[] | undefined;
}

interface NewVersion {
  title: string;
  body: AdfDocument;
  author: AccountKey;
}

export interface PageStore {
  spaces(): Space[];
  createSpace(space: { key: string; name: string }): Space;
  find(id: string): Page | undefined;
  all(): Page[];
  /** Creates a draft. */
  create(page: NewPage): Page;
  /** Publishes a new version of a page. */
  publish(id: string, version: NewVersion): void;
  restrict(id: string, restrictedTo: AccountKey[] | undefined): void;
  /** Moves a page below the home page of another space. */
  move(id: string, spaceKey: string): void;
  restrictSpace(key: string, restrictedTo: AccountKey[] | undefined): void;
  /** Deletes a page. Its children move to its parent. */
  remove(id: string): void;
}

interface Saved {
  nextId: number;
  spaces: Space[];
  pages: Page[];
}

/** Spaces and pages with all their versions. */
export function createPageStore(state: StateStore | undefined, now: () => number): PageStore {
  const saved = (state?.load(DOCUMENT) as Saved | undefined) ?? seed(now);
  const save = () => state?.save(DOCUMENT, saved);
  const find = (id: string) => saved.pages.find((page) => page.id === id);
  return {
    ...spaceStore(saved, save, now),
    all: () => saved.pages,
    find,
    create(page) {
      const created: Page = {
        restrictedTo: undefined,
        parentId: undefined,
        ...page,
        id: String(saved.nextId++),
        versions: [],
      };
      saved.pages.push(created);
      save();
      return created;
    },
    publish(id, version) {
      const page = find(id);
      if (!page) return;
      const number = (currentVersion(page)?.number ?? 0) + 1;
      page.versions.push({ ...version, number, createdAt: new Date(now()).toISOString() });
      save();
    },
    restrict(id, restrictedTo) {
      const page = find(id);
      if (page) page.restrictedTo = restrictedTo;
      save();
    },
    move(id, spaceKey) {
      const page = find(id);
      if (page) Object.assign(page, { spaceKey, parentId: undefined });
      save();
    },
    remove(id) {
      const parentId = find(id)?.parentId;
      saved.pages = saved.pages.filter((page) => page.id !== id);
      for (const page of saved.pages) if (page.parentId === id) page.parentId = parentId;
      save();
    },
  };
}

function spaceStore(
  saved: Saved,
  save: () => void,
  now: () => number,
): Pick<PageStore, 'spaces' | 'createSpace' | 'restrictSpace'> {
  return {
    spaces: () => saved.spaces,
    createSpace({ key, name }) {
      const [id, homePageId] = [String(saved.nextId++), String(saved.nextId++)];
      const createdAt = new Date(now()).toISOString();
      const created = { id, key, name, homePageId };
      saved.spaces.push(created);
      saved.pages.push(homePageOf(created, createdAt));
      save();
      return created;
    },
    restrictSpace(key, restrictedTo) {
      const space = saved.spaces.find((each) => each.key === key);
      if (space) space.restrictedTo = restrictedTo;
      save();
    },
  };
}

function seed(now: () => number): Saved {
  const createdAt = new Date(now()).toISOString();
  const space = (index: number, key: string, name: string): Space => ({
    id: String(FIRST_PAGE_ID - 100 + index),
    key,
    name,
    homePageId: String(FIRST_PAGE_ID + index),
  });
  const spaces = [space(0, 'PRODUCT', 'Product'), space(1, 'TEAM', 'Team')];
  const pages = spaces.map((each) => homePageOf(each, createdAt));
  return { nextId: FIRST_PAGE_ID + spaces.length, spaces, pages };
}

function homePageOf({ key, name, homePageId }: Space, createdAt: string): Page {
  return {
    id: homePageId,
    spaceKey: key,
    parentId: undefined,
    author: 'admin',
    restrictedTo: undefined,
    versions: [{ number: 1, title: name, body: welcome(name), author: 'admin', createdAt }],
  };
}

function welcome(name: string): AdfDocument {
  const text = `Welcome to the ${name} space. Its pages are in the tree on the left.`;
  return {
    ...emptyDocument(),
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  };
}
