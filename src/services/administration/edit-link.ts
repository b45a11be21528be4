import { AppError } from '#contract/app-error';
import type { AdminInvocations, SavedLink } from '#contract/admin-invocations';
import type { ApplicationLink } from '#core/application-link/application-link';
import { clearsMappedUsers } from '#core/application-link/ends-approvals';
import { parseLinkUrl } from '#core/application-link/link-url';
import { invalidPart } from '#core/application-link/next-outgoing';
import type { Outgoing } from '#core/application-link/outgoing';
import { isNameTaken } from '#core/application-link/same-links';
import type { Caller } from '../ports';
import type { ProbePorts } from '../remote/ask-anonymously';
import { findLink } from '../known-links/find-link';
import { identifyApplication, type IdentifiedApplication } from '../remote/identify-application';
import { recordAudit, type AuditPorts } from '../known-links/audit';
import { cleanUpPrevious, type CleanupPorts } from './cleanup/schedule-cleanup';
import { changeLink, existingLinks } from '../known-links/change-link';
import { mappedUsersOf } from './people/check-people';
import { recordPeople } from './people/record-people';
import { savedLink } from './saved-link';

type EditPorts = CleanupPorts & ProbePorts & AuditPorts;
type EditLink = AdminInvocations['editLink'];

/**
 * Renames a link, or moves it to another URL. Moving clears the client secret, all tokens and the list of mapped people,
 * because they were entered and approved for the old URL only. The application at the new URL is identified if it can be
 * reached.
 * @returns the link after the change
 * @throws {AppError} `LINK_MISSING`, `URL_REFUSED`, `PAYLOAD_INVALID` for a name that another link has
 */
export function editLink(ports: EditPorts) {
  return async ({ accountId }: Caller, payload: EditLink['parsed']): Promise<SavedLink> => {
    const { linkId, name } = payload;
    const baseUrl = parseLinkUrl(payload.url);
    const current = await findLink(ports.links, linkId);
    if (isNameTaken(name, await existingLinks(ports.links), linkId)) throw nameTaken();
    const link =
      current.baseUrl === baseUrl
        ? await rename(ports, linkId, { name, accountId })
        : await move(ports, current, { name, baseUrl, accountId });
    return savedLink(ports.links, link);
  };
}

const nameTaken = () => invalidPart('name', 'Another application link has this name.');

async function rename(
  ports: EditPorts,
  linkId: string,
  { name, accountId }: { name: string; accountId: string },
): Promise<ApplicationLink> {
  const { before, link } = await changeLink(ports.links, linkId, (current) => ({
    ...current,
    name,
  }));
  if (before.name !== name) {
    const details = { name, before: before.name };
    await recordAudit(ports, link, { accountId, action: 'edited', details });
  }
  return link;
}

async function move(
  ports: EditPorts,
  old: ApplicationLink,
  { name, baseUrl, accountId }: { name: string; baseUrl: string; accountId: string },
): Promise<ApplicationLink> {
  const { application, issuer } = await applicationAt(ports, old, baseUrl);
  const generation = ports.system.randomUuid();
  const { before, link } = await changeLink(ports.links, old.id, (current) => ({
    ...current,
    name,
    baseUrl,
    generation,
    application,
    outgoing: movedTo(current, { url: baseUrl, issuer: issuer ?? baseUrl }),
    ...(current.consumer?.users && { consumer: { ...current.consumer, users: [] } }),
  }));
  const details = { name, url: baseUrl, before: before.baseUrl };
  await recordAudit(ports, link, { accountId, action: 'edited', details });
  await recordPeople(ports, link, {
    before: mappedUsersOf(before.outgoing),
    after: mappedUsersOf(link.outgoing),
  });
  await recordPeople(ports, link, {
    before: before.consumer?.users,
    after: link.consumer?.users,
    direction: 'incoming',
  });
  await cleanUpPrevious(ports, before);
  return link;
}

function movedTo(
  { baseUrl, outgoing }: ApplicationLink,
  { url, issuer }: { url: string; issuer: string },
): Outgoing | undefined {
  switch (outgoing?.kind) {
    case undefined:
      return undefined;
    case 'oauth1':
      return clearsMappedUsers({ url: baseUrl, outgoing }, url)
        ? { ...outgoing, users: [] }
        : outgoing;
    case 'oauth2-data-center':
      return { ...outgoing, issuer, credential: undefined };
    case 'oauth2-cloud':
      return { ...outgoing, cloudId: undefined, credential: undefined };
    case 'oauth2-external':
      return { ...outgoing, credential: undefined };
  }
}

async function applicationAt(
  ports: EditPorts,
  { application }: ApplicationLink,
  baseUrl: string,
): Promise<IdentifiedApplication> {
  if (application.type === 'generic') return { application };
  try {
    return await identifyApplication(ports, baseUrl);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    // The name and the version were those of the application at the old URL.
    const { type, deployment } = application;
    return { application: { type, ...(deployment && { deployment }) } };
  }
}
