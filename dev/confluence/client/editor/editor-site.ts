import type { ProductPage } from '#dev/host/page/command';
import type { AppAddress } from '../../adf/macro-node';
import type { MacroChoice } from '../../site/view-state';

/** What the parts of the editor need to know about the page and the app. */
export interface EditorSite {
  page: ProductPage;
  pageId: string;
  app: AppAddress;
  macros: MacroChoice[];
}
