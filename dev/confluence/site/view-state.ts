import type { FrameDescriptor } from '../../host/page/command';
import type { AccountKey } from '../accounts';
import type { AdfDocument } from '../adf/adf';
import type { AppAddress } from '../adf/macro-node';

/** The state of a page that the server sends to the browser. */
export interface SiteState {
  account: Person;
  accounts: Person[];
  mayEdit: boolean;
  isAdministrator: boolean;
  colorMode: 'light' | 'dark';
  locale: string;
  locales: string[];
  forgeCdnUrl: string;
  app: AppAddress;
  /** The global pages of the app, for the menu "Apps". */
  appPages: { title: string; url: string }[];
  spaces: { key: string; name: string }[];
  /** The space in the sidebar. */
  space: { key: string; name: string; homePageId: string; tree: TreePage[] } | undefined;
  view: View;
}

export interface Person {
  key: AccountKey;
  displayName: string;
}

export interface TreePage {
  id: string;
  title: string;
  url: string;
  children: TreePage[];
}

export type View =
  | { kind: 'home'; recent: PageLink[] }
  | PageView
  | EditView
  | HistoryView
  | SettingsView
  | { kind: 'app'; title: string; frame: FrameSlot; historyBase: string }
  | { kind: 'message'; heading: string; text: string };

export interface PageLink {
  id: string;
  title: string;
  url: string;
  spaceName: string;
  author: string;
  at: string;
}

export interface PageView {
  kind: 'page';
  page: PageSummary;
  /** Safe HTML; macros are empty `div`s with `data-macro`. */
  bodyHtml: string;
  frames: Record<string, FrameSlot>;
  mayEdit: boolean;
  restrictedTo: AccountKey[] | undefined;
  /** Set if the view shows an old version. */
  oldVersion: number | undefined;
  /** Whether this is how Confluence's app for phones shows the page. */
  isMobile: boolean;
}

export interface PageSummary {
  id: string;
  title: string;
  author: string;
  version: number;
  /** ISO 8601. */
  at: string;
}

export interface EditView {
  kind: 'edit';
  pageId: string;
  title: string;
  body: AdfDocument;
  /** The version that is edited; 0 for an unpublished draft, which is discarded if the author leaves. */
  version: number;
  macros: MacroChoice[];
}

/** A macro that the insert menu offers. */
export interface MacroChoice {
  moduleKey: string;
  title: string;
  description: string;
  iconUrl: string | undefined;
  config: { title: string; size: string; openOnInsert: boolean } | undefined;
  autoConvert: string[];
}

export interface HistoryView {
  kind: 'history';
  page: PageSummary;
  versions: { number: number; title: string; author: string; at: string }[];
}

export interface SettingsView {
  kind: 'settings';
  sections: { title: string; url: string; isCurrent: boolean }[];
  module: { title: string; frame: FrameSlot; historyBase: string } | undefined;
}

/** A frame to mount, or the reason why it is not shown. */
export type FrameSlot = FrameDescriptor | { unavailable: string };
