import type { Page } from 'playwright-core';

/** One state of a resource, to look at. */
export interface Scenario {
  resource: 'macro' | 'macro-config' | 'admin' | 'connect';
  extension?: Record<string, unknown>;
  search?: string;
  /** Result by function key; never answered when it is missing. */
  answers: Record<string, unknown>;
  /** What leads from the first state to this one. */
  act?: (page: Page) => Promise<void>;
}
