import type { ResourceContext } from '#ui/bridge';

/** Who edits, and on which site: what a browser keeps belongs to both. */
export type Author = Pick<ResourceContext, 'siteUrl' | 'accountId'>;
