import type { ConnectInvocations } from '../contract/invocations';
import { findUsableLink } from './find-usable-link';
import { forgetReaderToken } from './forget-reader-token';
import type { RevokePorts } from './forget-reader-token';
import type { Caller, LinkStore } from './ports';

type Disconnect = ConnectInvocations['disconnect'];

const ATTEMPTS = 3;

/**
 * Takes the caller's own approval back. The pointer stays, empty, so that no version of a token
 * ever comes twice.
 * @throws AppError `LINK_MISSING`
 */
export function disconnect(ports: RevokePorts & { links: LinkStore }) {
  return async (
    { accountId }: Caller,
    { linkId }: Disconnect['parsed'],
  ): Promise<Disconnect['result']> => {
    const link = await findUsableLink(ports.links, linkId);
    const clientSecret = await ports.links.clientSecret(linkId);
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const pointer = await ports.tokens.findPointer(linkId, accountId);
      if (!pointer || pointer.state === 'none') break;
      const version = pointer.version + 1;
      const empty = { ...pointer, version, state: 'none', jiraUser: '', since: '' } as const;
      if (await ports.tokens.movePointer(empty, pointer.version)) {
        await forgetReaderToken(ports, { link, clientSecret }, pointer);
        break;
      }
    }
    return { disconnected: true };
  };
}
