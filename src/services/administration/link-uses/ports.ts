import * as v from 'valibot';

/** A page with its document, as the caller of this invocation may see it. */
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

/** Pages and blog posts of Confluence, in the name of the person who calls. */
export interface CallersPages {
  /** All that are published, in pages of pages. @param cursor of the answer before */
  list(cursor: string | undefined): Promise<{ pages: CallersPage[]; cursor?: string | undefined }>;
  /** @param version of the past; the published one without it */
  find(pageId: string, version?: number): Promise<CallersPage | undefined>;
  mayEdit(pageId: string): Promise<boolean>;
  spaceKey(spaceId: string): Promise<string>;
  /**
   * Publishes the document as the version after `page.version`.
   * @param message shown in the page's history
   */
  save(page: CallersPage, message: string): Promise<PageSaving>;
}

/** What was moved, so that it can be moved back. */
export const repointSchema = v.object({
  fromLinkId: v.string(),
  toLinkId: v.string(),
  /** `version` is the one that moving made; the version before it holds what there was. */
  pages: v.array(v.object({ pageId: v.string(), version: v.number(), macros: v.number() })),
});

export type Repoint = v.InferOutput<typeof repointSchema>;

export interface RepointStore {
  put(repointId: string, repoint: Repoint): Promise<void>;
  find(repointId: string): Promise<Repoint | undefined>;
}
