import type { ApplicationLink } from '#core/application-link/application-link';
import type { TokenPointer } from './tokens/reader-token-store';

/** Finds a link and which token its reader has, with one request of the storage: every view of a table does. */
export interface ApprovedLinkStore {
  find(linkId: string, accountId: string): Promise<ApprovedLink>;
}

interface ApprovedLink {
  /** Undefined if there is no such link. */
  link: ApplicationLink | undefined;
  /** Undefined if the reader never approved access. */
  pointer: TokenPointer | undefined;
}
