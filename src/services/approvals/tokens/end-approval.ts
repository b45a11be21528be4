import { findApproval } from './find-approval';
import { forgetReaderToken, type Farewell, type RevokePorts } from './forget-reader-token';

const ATTEMPTS = 3;

/**
 * Ends a reader's approval of this generation of a link: takes it from the pointer first, so that a refresh under way
 * finds its version gone and removes what it got. The pointer stays, empty, so that no version of a
 * token ever comes twice.
 * @returns whether the linked application was told, and agreed
 */
export async function endApproval(
  ports: RevokePorts,
  farewell: Farewell,
  accountId: string,
): Promise<boolean> {
  const { tokens } = ports;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const pointer = await findApproval(tokens, farewell.link, accountId);
    if (!pointer) return false;
    const version = pointer.version + 1;
    const empty = { ...pointer, version, state: 'none', jiraUser: '', since: '' } as const;
    if (await tokens.movePointer(empty, pointer.version)) {
      return await forgetReaderToken(ports, farewell, pointer);
    }
  }
  return false;
}
