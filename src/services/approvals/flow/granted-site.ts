import type { ApplicationLink } from '#core/application-link/application-link';
import { unexpectedAnswer } from '#core/http/unexpected-answer';
import { approvalExpired } from '#core/jira/jira-failure';
import {
  ACCESSIBLE_RESOURCES_URL,
  type AccessibleResource,
  parseAccessibleResources,
  siteOfLink,
} from '#core/oauth/accessible-resources';
import type { LinkStore } from '../../ports';
import type { ReaderToken } from '../../remote/reader-token';
import type { ProtocolPorts } from '../../remote/token-protocol';
import { siteNotGranted } from '../tokens/site-not-granted';

/**
 * Checks that a new token grants access to the site of a link to Jira Cloud. The first approval also stores the
 * site's cloud id on the link; links of other kinds are returned unchanged.
 * @throws {AppError} `SITE_NOT_GRANTED`, `AUTHORIZATION_EXPIRED`, `JIRA_UNEXPECTED`, and what the request throws
 */
export async function withGrantedSite(
  ports: ProtocolPorts & { links: LinkStore },
  link: ApplicationLink,
  token: ReaderToken,
): Promise<ApplicationLink> {
  const { baseUrl, outgoing } = link;
  if (outgoing?.kind !== 'oauth2-cloud') return link;
  const { cloudId } = outgoing;
  const site = siteOfLink(await accessibleResources(ports, token), { baseUrl, cloudId });
  if (!site) throw siteNotGranted();
  if (cloudId === site.id) return link;
  await ports.links.update(link.id, (current) => withCloudId(current, baseUrl, site.id));
  return withCloudId(link, baseUrl, site.id);
}

/** Leaves a link unchanged that an administrator gave another address meanwhile. */
function withCloudId(link: ApplicationLink, baseUrl: string, cloudId: string): ApplicationLink {
  const { outgoing } = link;
  if (outgoing?.kind !== 'oauth2-cloud' || link.baseUrl !== baseUrl) return link;
  return { ...link, outgoing: { ...outgoing, cloudId } };
}

async function accessibleResources(
  { fetch }: ProtocolPorts,
  { accessToken }: ReaderToken,
): Promise<AccessibleResource[]> {
  const headers = { accept: 'application/json', authorization: `Bearer ${accessToken}` };
  const response = await fetch(ACCESSIBLE_RESOURCES_URL, { method: 'GET', headers });
  if (response.status === 401) throw approvalExpired();
  const sites = response.ok ? parseAccessibleResources(await response.text()) : undefined;
  if (!sites) throw unexpectedAnswer(response.status);
  return sites;
}
