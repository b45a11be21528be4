import type { AdminInvocations, SavedLink } from '#contract/admin-invocations';
import { AppError } from '#contract/app-error';
import type { LinkAccess, OutgoingInput } from '#contract/link-configuration';
import { type ApplicationLink, isOAuth1Link } from '#core/application-link/application-link';
import { parseLinkUrl } from '#core/application-link/link-url';
import { invalidPart } from '#core/application-link/next-outgoing';
import type { Credential } from '#core/application-link/outgoing';
import { freeName } from '#core/application-link/same-links';
import type { Caller } from '../ports';
import { checkProvider } from '../remote/check-provider';
import { existingLinks } from '../known-links/change-link';
import { enteredSecret, keepSecretFor } from '../known-links/client-secrets';
import { issueCredentials, permissionsOf } from './incoming-client';
import { identifyApplication, type IdentifiedApplication } from '../remote/identify-application';
import { accessOfLevel, oauth1Details } from './oauth1-outgoing';
import { outgoingSide, type OutgoingPorts } from './outgoing-side';
import type { RedirectUriOf } from './prepare-link';
import { recordAudit } from '../known-links/audit';
import { checkMappedUsers, mappedUsersOf } from './people/check-people';
import { recordPeople } from './people/record-people';
import { savedLink } from './saved-link';
import { verifyClient } from './verify-client';

export interface CreatePorts extends OutgoingPorts {
  redirectUriOf: RedirectUriOf;
}

type Payload = AdminInvocations['createLink']['parsed'];

/**
 * Creates a link with an outgoing side, an incoming side, both, or neither. Unless the administrator saves it
 * unverified, requests to the application first check that it accepts the client. A name that another link has gets a
 * number.
 * @returns the link, with the credentials of the incoming side if it has one
 * @throws {AppError} `URL_REFUSED`, `EGRESS_NOT_APPROVED`, `CLIENT_REJECTED`, `SCOPE_MISSING`,
 *   `PAYLOAD_INVALID`, and what requests throw
 */
export function createLink(ports: CreatePorts) {
  return async ({ accountId }: Caller, payload: Payload): Promise<SavedLink> => {
    const baseUrl = parseLinkUrl(payload.url);
    await checkMappedUsers(ports, payload.outgoing);
    const [found, others] = await Promise.all([
      applicationAt(ports, payload, baseUrl),
      existingLinks(ports.links),
    ]);
    // The form asks for another name; this is for two administrators at once.
    const name = freeName(payload.name, others);
    const secret = enteredSecret(payload.outgoing);
    const { link, credentials } = await keepSecretFor(
      ports,
      payload.linkId,
      secret,
      async (credential) => {
        const composed = await compose(ports, payload, { name, baseUrl, found, credential });
        if (!payload.unverified) await verifyClient(ports, composed.link, secret);
        if (!(await ports.links.create(composed.link))) throw idTaken();
        return composed;
      },
    );
    const level = isOAuth1Link(link) && oauth1Details(link.outgoing);
    await recordAudit(ports, link, {
      accountId,
      action: 'created',
      details: { url: baseUrl, ...level },
    });
    await recordPeople(ports, link, { after: mappedUsersOf(link.outgoing) });
    return savedLink(ports.links, link, credentials);
  };
}

function idTaken(): AppError {
  return invalidPart('linkId', 'An application link with this id already exists.');
}

interface Known {
  name: string;
  baseUrl: string;
  found: IdentifiedApplication;
  credential: Credential | undefined;
}

async function compose(ports: CreatePorts, payload: Payload, known: Known) {
  const { linkId, outgoing, incoming } = payload;
  const { name, baseUrl, found, credential } = known;
  const issuer = found.issuer ?? baseUrl;
  const side = outgoing && (await outgoingSide(ports, outgoing, { issuer, credential }));
  const issued = incoming && issueCredentials(ports.system, linkId);
  const link: ApplicationLink = {
    id: linkId,
    generation: ports.system.randomUuid(),
    name,
    baseUrl,
    application: found.application,
    ...(side && { outgoing: side }),
    ...(incoming && issued && { incoming: { ...issued.hashed, ...permissionsOf(incoming) } }),
    access: accessFor(outgoing),
    redirectUri: await ports.redirectUriOf(linkId),
    createdAt: ports.system.isoNow(),
  };
  return { link, credentials: issued?.credentials };
}

function accessFor(outgoing: OutgoingInput | undefined): LinkAccess {
  return outgoing?.kind === 'oauth1' ? accessOfLevel(outgoing.level) : { mode: 'impersonation' };
}

/** The application at the URL; if it does not answer and the link is saved unverified, what the administrator entered. */
async function applicationAt(
  ports: CreatePorts,
  { type, outgoing, unverified }: Payload,
  baseUrl: string,
): Promise<IdentifiedApplication> {
  if (type === 'generic') return { application: { type } };
  try {
    const found = await identifyApplication(ports, baseUrl);
    if (outgoing?.kind === 'oauth2-data-center' && !unverified) {
      checkProvider(found, outgoing.scope);
    }
    return found;
  } catch (error) {
    if (!unverified || !(error instanceof AppError)) throw error;
    return { application: { type } };
  }
}
