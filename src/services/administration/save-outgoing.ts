import { AppError } from '#contract/app-error';
import type { AdminInvocations, SavedLink } from '#contract/admin-invocations';
import type { OutgoingInput } from '#contract/link-configuration';
import type { ApplicationLink } from '#core/application-link/application-link';
import { endsApprovals } from '#core/application-link/ends-approvals';
import { withAccessRevision } from '#core/application-link/shared-access';
import { credentialOf, invalidPart } from '#core/application-link/next-outgoing';
import type { Credential, Outgoing } from '#core/application-link/outgoing';
import { recordAudit } from '../known-links/audit';
import { changeLink, type LinkChange } from '../known-links/change-link';
import { dropSecret, enteredSecret, keepSecretFor } from '../known-links/client-secrets';
import { findLink } from '../known-links/find-link';
import type { Caller } from '../ports';
import { checkProvider } from '../remote/check-provider';
import { identifyApplication } from '../remote/identify-application';
import { accessBeside, oauth1Details } from './oauth1-outgoing';
import { outgoingSide, type OutgoingPorts } from './outgoing-side';
import { cleanUpPrevious, type CleanupPorts } from './cleanup/schedule-cleanup';
import { checkMappedUsers, mappedUsersOf } from './people/check-people';
import { recordPeople } from './people/record-people';
import { savedLink } from './saved-link';
import { verifyClient } from './verify-client';

type SavePorts = OutgoingPorts & CleanupPorts;
type SaveOutgoing = AdminInvocations['saveOutgoing'];

/**
 * Sets up, changes or removes the outgoing side of a link. Another client, endpoint or kind ends all
 * approvals and clears the client secret, unless the administrator enters a new one. Another secret or scope
 * of the same client leaves the approvals as they are. Unless the administrator saves it unverified, requests first
 * check that the application accepts the client; until then, what is stored stays.
 * @returns the link after the change
 * @throws {AppError} `LINK_MISSING`, `URL_REFUSED` for an endpoint, what {@link checkMappedUsers} and
 *   {@link verifyClient} throw, `PAYLOAD_INVALID` if another invocation moved the link to another URL at the same time
 */
export function saveOutgoing(ports: SavePorts) {
  return async (
    { accountId }: Caller,
    { linkId, outgoing: input, unverified }: SaveOutgoing['parsed'],
  ): Promise<SavedLink> => {
    const found = await findLink(ports.links, linkId);
    await checkMappedUsers(ports, input, found.outgoing);
    // Before the secret is stored, so that a refused endpoint leaves nothing behind.
    const entered = input && (await composeOutgoing(ports, found, input));
    if (entered && !unverified) {
      await verify(ports, found, { entered, secret: enteredSecret(input) });
    }
    const change = await replaceOutgoing(ports, found, { input, entered });
    const { link } = change;
    const details = outgoingDetails(change);
    await recordAudit(ports, link, { accountId, action: 'outgoing-changed', details });
    const before = mappedUsersOf(change.before.outgoing);
    await recordPeople(ports, link, { before, after: mappedUsersOf(link.outgoing) });
    await dropReplaced(ports, change);
    return savedLink(ports.links, link);
  };
}

async function replaceOutgoing(
  ports: SavePorts,
  found: ApplicationLink,
  { input, entered }: { input: OutgoingInput | null; entered: Outgoing | null },
): Promise<LinkChange> {
  const [generation, revision] = [ports.system.randomUuid(), ports.system.randomUuid()];
  return keepSecretFor(ports, found.id, enteredSecret(input), (credential) =>
    changeLink(ports.links, found.id, (current) => {
      // A secret that was entered for one URL must never be sent to another.
      if (current.baseUrl !== found.baseUrl) throw moved();
      const client = { url: current.baseUrl, outgoing: current.outgoing };
      const ends = endsApprovals(client, { ...client, outgoing: entered ?? undefined });
      const kept = ends ? undefined : current.outgoing;
      const next = withOutgoing(current, entered, { kept, credential });
      return withAccessRevision(current, ends ? { ...next, generation } : next, revision);
    }),
  );
}

/** Checks the client with the secret that was entered or, for the same client, with the stored one. */
async function verify(
  ports: SavePorts,
  found: ApplicationLink,
  { entered, secret }: { entered: Outgoing; secret: string | undefined },
): Promise<void> {
  const { baseUrl, application } = found;
  if (entered.kind === 'oauth2-data-center' && application.type !== 'generic') {
    checkProvider(await identifyApplication(ports, baseUrl), entered.scope);
  }
  const before = { url: baseUrl, outgoing: found.outgoing };
  const isKept = !endsApprovals(before, { url: baseUrl, outgoing: entered });
  const stored = isKept ? credentialOf(found.outgoing) : undefined;
  const known = secret ?? (stored && (await ports.secrets.find(found.id, stored.id)));
  await verifyClient(ports, { ...found, outgoing: entered }, known);
}

async function composeOutgoing(
  ports: SavePorts,
  link: ApplicationLink,
  input: OutgoingInput,
): Promise<Outgoing> {
  const issuer = input.kind === 'oauth2-data-center' ? await issuerOf(ports, link) : '';
  return outgoingSide(ports, input, { issuer, credential: undefined });
}

/** The issuer that the application publishes. The application need not be reachable while its link is edited. */
async function issuerOf(ports: SavePorts, { baseUrl, outgoing }: ApplicationLink): Promise<string> {
  if (outgoing?.kind === 'oauth2-data-center') return outgoing.issuer;
  try {
    return (await identifyApplication(ports, baseUrl)).issuer ?? baseUrl;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return baseUrl;
  }
}

function moved(): AppError {
  return invalidPart('linkId', 'The URL of this link was changed at the same time.');
}

/** @param kept the stored outgoing side of the same client, whose secret and Cloud site are kept */
function withOutgoing(
  current: ApplicationLink,
  entered: Outgoing | null,
  { kept, credential }: { kept: Outgoing | undefined; credential: Credential | undefined },
): ApplicationLink {
  if (!entered) return { ...current, outgoing: undefined };
  const outgoing = withCredential(entered, credential ?? credentialOf(kept));
  const access = accessBeside(current, entered);
  return { ...current, outgoing: withSite(outgoing, kept), access };
}

function withCredential(outgoing: Outgoing, credential: Credential | undefined): Outgoing {
  return outgoing.kind === 'oauth1' || !credential ? outgoing : { ...outgoing, credential };
}

/** Keeps the Cloud site that the approvals of the same client are for. */
function withSite(outgoing: Outgoing, kept: Outgoing | undefined): Outgoing {
  if (kept?.kind !== 'oauth2-cloud' || outgoing.kind !== 'oauth2-cloud') return outgoing;
  return { ...outgoing, ...(kept.cloudId !== undefined && { cloudId: kept.cloudId }) };
}

/** Ends the approvals whose client was replaced, or removes a client secret that was replaced. */
async function dropReplaced(ports: SavePorts, { before, link }: LinkChange): Promise<void> {
  if (link.generation !== before.generation) return cleanUpPrevious(ports, before);
  const credential = credentialOf(before.outgoing);
  const isReplaced = credential?.id !== credentialOf(link.outgoing)?.id;
  if (isReplaced) await dropSecret(ports, link.id, credential);
}

/** The level of OAuth 1.0a before is told too, because leaving impersonation changes what readers see. */
function outgoingDetails({ before, link: { outgoing } }: LinkChange) {
  const level = before.outgoing?.kind === 'oauth1' ? before.outgoing.level : undefined;
  const earlier = level !== undefined && { before: level };
  if (!outgoing) return { kind: 'none', ...earlier };
  if (outgoing.kind !== 'oauth1') {
    return { kind: outgoing.kind, clientId: outgoing.clientId, ...earlier };
  }
  return { kind: outgoing.kind, ...oauth1Details(outgoing), ...earlier };
}
