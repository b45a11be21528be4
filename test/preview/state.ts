import type { Page } from 'playwright-core';
import type { Translate } from '#ui/i18n/translate';

/** Leads from the first state of a resource to another one, in the language of the look. */
export type Act = (page: Page, t: Translate) => Promise<void>;

/** One state of a resource, to look at. */
export interface State {
  resource: 'macro' | 'macro-config' | 'admin' | 'connect';
  /** The context that Confluence gives to the module. */
  extension?: Record<string, unknown>;
  /** The query of the page's address. */
  search?: string;
  /** The result of each resolver function; a call without one is never answered. A list of them comes in turn. */
  answers: Record<string, unknown>;
  act?: Act;
}
