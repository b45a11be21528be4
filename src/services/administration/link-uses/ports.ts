import * as v from 'valibot';

/** A page with its document, read with the caller's permissions. */
export interface CallersPage {
  pageId: string;
  title: string;
  spaceId: string;
  /** Number of the published version. */
  version: number;
  /** Atlassian Document Format, unparsed. */
  document: unknown;
  url: string;
}

export type PageSaving = 'saved' | 'conflict' | 'not-permitted' | 'not-found' | 'failed';

/** Pages and blog posts of Confluence, read and written with the caller's permissions. */
export interface CallersPages {
  /** Lists published pages and blog posts in batches. @param cursor of the previous batch; undefined for the first */
  list(cursor: string | undefined): Promise<{ pages: CallersPage[]; cursor?: string | undefined }>;
  /** @param version an earlier version; the published one if it is absent @returns undefined if there is no such page or the caller may not see it */
  find(pageId: string, version?: number): Promise<CallersPage | undefined>;
  mayEdit(pageId: string): Promise<boolean>;
  spaceKey(spaceId: string): Promise<string>;
  /**
   * Publishes the document as the version after `page.version`.
   * @param message shown in the page's history
   */
  save(page: CallersPage, message: string): Promise<PageSaving>;
}

/** A move of macros, as it is stored so that it can be undone. */
export const repointSchema = v.object({
  fromLinkId: v.string(),
  toLinkId: v.string(),
  /** `version` is the page version that the move published; the version before it holds the original. */
  pages: v.array(v.object({ pageId: v.string(), version: v.number(), macros: v.number() })),
});

export type Repoint = v.InferOutput<typeof repointSchema>;

export interface RepointStore {
  put(repointId: string, repoint: Repoint): Promise<void>;
  find(repointId: string): Promise<Repoint | undefined>;
}
