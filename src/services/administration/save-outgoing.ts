import { AppError } from '#contract/app-error';
import type { AdminInvocations, SavedLink } from '#contract/admin-invocations';
import type { OutgoingInput } from '#contract/link-configuration';
import type { ApplicationLink } from '#core/application-link/application-link';
import { credentialOf, invalidPart, isAnotherClient } from '#core/application-link/next-outgoing';
import type { Credential, Outgoing } from '#core/application-link/outgoing';
import type { Caller } from '../ports';
import { dropSecret, enteredSecret, keepSecret } from '../known-links/client-secrets';
import { outgoingSide, type CreatePorts } from './create-link';
import { cleanUpPrevious } from './edit-link';
import { findLink } from '../known-links/find-link';
import { identifyApplication } from '../remote/identify-application';
import { accessBeside } from './oauth1-outgoing';
import { recordAudit } from '../known-links/audit';
import type { CleanupPorts } from './cleanup/schedule-cleanup';
import { changeLink } from '../known-links/change-link';
import { savedLink } from './saved-link';

type SavePorts = CreatePorts & CleanupPorts;
type SaveOutgoing = AdminInvocations['saveOutgoing'];

/**
 * Sets up, changes or removes the outgoing side. Another client, endpoint or kind ends all approvals, and
 * clears the client secret unless a new one comes along; another secret or scope of the same client
 * leaves them.
 * @throws {AppError} `LINK_MISSING`, `URL_REFUSED` for an endpoint, `PAYLOAD_INVALID` when somebody moved the
 *   link meanwhile
 */
export function saveOutgoing(ports: SavePorts) {
  return async (
    { accountId }: Caller,
    { linkId, outgoing: input }: SaveOutgoing['parsed'],
  ): Promise<SavedLink> => {
    const found = await findLink(ports.links, linkId);
    const entered = await enteredFor(ports, found, input);
    const generation = ports.system.randomUuid();
    const { before, link } = await changeLink(ports.links, linkId, (current) => {
      // A secret that was entered for one address never goes to another.
      if (current.baseUrl !== found.baseUrl) throw moved();
      return withOutgoing(current, generation, entered);
    }).catch(async (error: unknown) => {
      await dropSecret(ports, linkId, entered?.credential);
      throw error;
    });
    await recordAudit(ports, link, {
      accountId,
      action: 'outgoing-changed',
      details: { kind: link.outgoing?.kind ?? 'none', ...clientIdOf(link.outgoing) },
    });
    if (link.generation !== before.generation) await cleanUpPrevious(ports, before);
    else if (entered?.credential) await dropSecret(ports, linkId, credentialOf(before.outgoing));
    return savedLink(ports.links, link);
  };
}

function moved(): AppError {
  return invalidPart('linkId', 'The address of this link was changed meanwhile.');
}

interface Entered {
  next: Outgoing;
  credential: Credential | undefined;
}

async function enteredFor(
  ports: SavePorts,
  link: ApplicationLink,
  input: OutgoingInput | null,
): Promise<Entered | undefined> {
  if (input === null) return undefined;
  const issuer = input.kind === 'oauth2-data-center' ? await issuerOf(ports, link) : '';
  // Composed before the secret is kept: a refused endpoint must leave nothing behind.
  const next = await outgoingSide(ports, input, { issuer, credential: undefined });
  return { next, credential: await keepSecret(ports, link.id, enteredSecret(input)) };
}

/** As the application says it; it need not be reachable while its link is edited. */
async function issuerOf(ports: SavePorts, { baseUrl, outgoing }: ApplicationLink): Promise<string> {
  if (outgoing?.kind === 'oauth2-data-center') return outgoing.issuer;
  try {
    return (await identifyApplication(ports, baseUrl)).issuer ?? baseUrl;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return baseUrl;
  }
}

function withOutgoing(
  current: ApplicationLink,
  generation: string,
  entered: Entered | undefined,
): ApplicationLink {
  const { outgoing: before, ...rest } = current;
  if (!entered) return { ...rest, generation };
  const isAnother = isAnotherClient(before, entered.next);
  const credential = entered.credential ?? (isAnother ? undefined : credentialOf(before));
  const outgoing = withCredential(entered.next, credential);
  if (isAnother) return { ...rest, outgoing, generation, access: accessBeside(current, outgoing) };
  return { ...rest, outgoing: keepingSite(before, outgoing) };
}

function withCredential(outgoing: Outgoing, credential: Credential | undefined): Outgoing {
  return outgoing.kind === 'oauth1' || !credential ? outgoing : { ...outgoing, credential };
}

/** Which site was found by an approval, which the same client keeps. */
function keepingSite(before: Outgoing | undefined, next: Outgoing): Outgoing {
  if (before?.kind !== 'oauth2-cloud' || next.kind !== 'oauth2-cloud') return next;
  return { ...next, ...(before.cloudId !== undefined && { cloudId: before.cloudId }) };
}

function clientIdOf(outgoing: Outgoing | undefined): { clientId?: string } {
  return outgoing && outgoing.kind !== 'oauth1' ? { clientId: outgoing.clientId } : {};
}
