import type { AdminInvocations } from '#contract/admin-invocations';
import type { SigningKeyView } from '#contract/application-link';
import { invalidPart } from '#core/application-link/next-outgoing';
import { recordAudit, type AuditPorts } from '../../known-links/audit';
import { findLink } from '../../known-links/find-link';
import type { Caller, LinkStore } from '../../ports';
import type { SigningKey, SigningKeyStore } from './ports';

export interface SigningKeyPorts extends AuditPorts {
  signingKeys: SigningKeyStore;
  links: LinkStore;
}

/**
 * The keys that sign the tables of shared-account links, newest first. They belong to the installation; the link is
 * the one from whose settings they are changed, and the audit log names it.
 */
export function signingKeys(ports: SigningKeyPorts) {
  const list = async () => viewOf(await ports.signingKeys.list());
  return {
    listSigningKeys: list,

    /**
     * A new key signs from now on; what others signed stays valid.
     * @throws {AppError} `LINK_MISSING`
     */
    async rotateSigningKey(
      { accountId }: Caller,
      { linkId }: AdminInvocations['rotateSigningKey']['parsed'],
    ): Promise<SigningKeyView[]> {
      const link = await findLink(ports.links, linkId);
      await ports.signingKeys.add();
      await recordAudit(ports, link, { accountId, action: 'signing-key-rotated' });
      return list();
    },

    /**
     * What an old key signed is not valid any more.
     * @throws {AppError} `LINK_MISSING`; `PAYLOAD_INVALID` for the key that signs, and for an unknown one
     */
    async retireSigningKey(
      { accountId }: Caller,
      { linkId, keyId }: AdminInvocations['retireSigningKey']['parsed'],
    ): Promise<SigningKeyView[]> {
      const link = await findLink(ports.links, linkId);
      const old = (await ports.signingKeys.list()).slice(0, -1).find((key) => key.keyId === keyId);
      if (!old) throw invalidPart('keyId', 'Only an old signing key can be retired.');
      await ports.signingKeys.remove(keyId);
      const details = { key: old.createdAt };
      await recordAudit(ports, link, { accountId, action: 'signing-key-retired', details });
      return list();
    },
  };
}

function viewOf(keys: SigningKey[]): SigningKeyView[] {
  return keys
    .map(({ keyId, createdAt }, index) => ({
      keyId,
      createdAt,
      ...(index === keys.length - 1 && { signs: true as const }),
    }))
    .reverse();
}
