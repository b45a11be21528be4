import type { Hono } from 'hono';
import type { Account } from '../accounts';
import type { PageStore } from '../pages/page-store';

export interface ApiContext {
  pages: PageStore;
  /** Known once the host listens. */
  siteUrl: () => string;
  /** Account ids of people whom the organization deactivated. */
  inactive: ReadonlySet<string>;
  unmodelled: (what: string) => void;
}

/** The caller: a person, or the app itself, which sees every page that is not restricted. */
export interface ApiVariables {
  caller: Account | undefined;
  isApp: boolean;
}

export type ApiRoutes = Hono<{ Bindings: ApiVariables }>;
