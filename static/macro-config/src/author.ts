import type { ResourceContext } from '#ui/bridge';

/** Who edits which macro, and on which site: what a browser keeps belongs to them. */
export type Author = Pick<ResourceContext, 'siteUrl' | 'accountId' | 'localId'>;
