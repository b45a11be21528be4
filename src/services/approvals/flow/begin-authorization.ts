import { AppError } from '#contract/app-error';
import type { MacroInvocations } from '#contract/invocations';
import { findUsableLink } from '../../known-links/find-link';
import type { Caller } from '../../ports';
import { startAuthorization, type BeginPorts } from './start-authorization';

type BeginAuthorization = MacroInvocations['beginAuthorization'];

/**
 * Begins a reader's own authorization.
 * @returns the page of the linked application to send the browser to
 * @throws {AppError} `LINK_MISSING`, `LINK_DISABLED`, `LINK_NOT_OUTGOING`, `NOT_LICENSED`; `PAYLOAD_INVALID` for a
 *   link whose readers share one account
 */
export function beginAuthorization(ports: BeginPorts) {
  return async (
    { accountId }: Caller,
    { linkId, returnTo }: BeginAuthorization['parsed'],
  ): Promise<BeginAuthorization['result']> => {
    const link = await findUsableLink(ports.links, linkId);
    if (link.access.mode === 'shared') {
      throw new AppError('PAYLOAD_INVALID', 'Readers of this link share one account.', {
        details: { reason: 'linkId' },
      });
    }
    return startAuthorization(ports, link, { accountId, tokenOwner: accountId, returnTo });
  };
}
