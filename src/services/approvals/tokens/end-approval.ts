import { findApproval } from './find-approval';
import { forgetReaderToken, type EndOfApproval } from './forget-reader-token';
import type { TokenPointer, TokenPorts } from './reader-token-store';

const ATTEMPTS = 3;

/**
 * Ends the approval that an account gave to this generation of a link. The pointer is emptied first, so that a refresh
 * under way finds its version gone and removes the token that it got. The empty pointer stays, so that no version of a
 * token is used twice.
 * @returns whether the linked application confirmed that it revoked the token; undefined if there was no approval
 */
export async function endApproval(
  ports: TokenPorts,
  end: EndOfApproval,
  accountId: string,
): Promise<boolean | undefined> {
  const { tokens, system } = ports;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const pointer = await findApproval(tokens, end.link, accountId);
    if (!pointer) return undefined;
    if (await tokens.movePointer(emptied(pointer, system.isoNow()), pointer.version)) {
      return await forgetReaderToken(ports, end, pointer);
    }
  }
  return undefined;
}

function emptied({ linkId, generation, accountId, version }: TokenPointer, since: string) {
  return { linkId, generation, accountId, version: version + 1, state: 'none', since } as const;
}
