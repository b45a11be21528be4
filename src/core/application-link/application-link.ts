import * as v from 'valibot';
import type { ApplicationLinkView } from '../../contract/application-link';

/**
 * An outgoing link to a Jira, without its client secret. `baseUrl` has no trailing slash and
 * keeps the context path: `https://jira.example.com/jira`.
 */
export const applicationLinkSchema = v.object({
  id: v.string(),
  name: v.string(),
  baseUrl: v.string(),
  /** Issuer identifier of the authorization server (RFC 8414 section 2). */
  issuer: v.string(),
  application: v.string(),
  clientId: v.string(),
  scope: v.string(),
  redirectUri: v.string(),
  createdAt: v.string(),
  /** Set when deletion began: from then on nobody may use the link. */
  deleting: v.optional(v.boolean()),
});

export type ApplicationLink = v.InferOutput<typeof applicationLinkSchema>;

export function viewOfLink(link: ApplicationLink): ApplicationLinkView {
  return {
    id: link.id,
    name: link.name,
    displayUrl: link.baseUrl,
    application: link.application,
    direction: 'outgoing',
    clientId: link.clientId,
    scope: link.scope,
    redirectUri: link.redirectUri,
    createdAt: link.createdAt,
  };
}

export function referenceToLink(link: ApplicationLink): {
  id: string;
  name: string;
  displayUrl: string;
} {
  return { id: link.id, name: link.name, displayUrl: link.baseUrl };
}
