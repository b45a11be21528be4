import type { ApprovedLinkStore } from '#src/services/approvals/approved-link';
import { findTogether } from './find-together';
import { linkReference, parseLink } from './link-store';
import { parsePointer, pointerReference } from './reader-token-store';

/** Reads a link and a reader's approval of it with one request. */
export const approvedLinkStore: ApprovedLinkStore = {
  async find(linkId, accountId) {
    const references = [linkReference(linkId), pointerReference({ linkId, accountId })];
    const [link, pointer] = await findTogether(references);
    return { link: parseLink(linkId, link), pointer: parsePointer(pointer) };
  },
};
