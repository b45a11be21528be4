/** Why a shared account shows or takes no query: the `reason` of an `AppError` of `app-error.ts`. */

/** Why a table on a shared-account link shows no issues; an author who may edit the page saves it again. */
export const SAVE_AGAIN_REASONS = [
  /** No author saved it, an older version of the app signed it, or it was changed since. */
  'unsigned',
  /** An administrator changed the link's access, account, client or address since. */
  'access',
  /** It was saved in other content: it was copied, or came from a template. */
  'copied',
  /** Its page is in another space now. */
  'moved',
  /** An administrator retired the key that signed it. */
  'key-retired',
  /** Its space may not use the link. */
  'space',
  /** Confluence does not show the page to this reader. */
  'page',
  /** It is not in a page or blog post, but for example in a template. */
  'no-content',
] as const;

export type SaveAgainReason = (typeof SAVE_AGAIN_REASONS)[number];

/** Why an author may not use a shared-account link. */
export const AUTHOR_REFUSALS = ['not-editable', 'space'] as const;

export type AuthorRefusal = (typeof AUTHOR_REFUSALS)[number];

/** Why the conditions of a saved filter cannot take its place in the query of a shared-account link. */
export const FILTER_REFUSALS = [
  /** The link has a clause, and the filter's query could name what the clause hides. */
  'clause',
  /** The shared account sees no such filter, or several of that name. */
  'unknown',
  /** A filter contains itself. */
  'cycle',
  /** The query would be longer than a macro's may be, or hold too many filters. */
  'long',
  /** A filter is excluded, and its conditions turned around would leave out issues without a value. */
  'excluded',
  /** A field is written with an escape. */
  'escaped',
  /** It is no condition with `=`, `!=`, `in` or `not in`, or the filter's own query is not valid. */
  'form',
] as const;

export type FilterRefusal = (typeof FILTER_REFUSALS)[number];
