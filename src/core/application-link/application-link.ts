import * as v from 'valibot';
import { AppError } from '#contract/app-error';
import { accessSchema, remoteApplicationSchema } from '#contract/link-configuration';
import { incomingSchema } from './incoming';
import { outgoingSchema, type OAuth1Outgoing, type OAuth2Outgoing } from './outgoing';

/**
 * A link to another application, without its secrets. `baseUrl` has no trailing slash and keeps the
 * context path: `https://jira.example.com/jira`.
 */
export const applicationLinkSchema = v.object({
  id: v.string(),
  /**
   * Which version of address, endpoints and client tokens were issued for: changed together with them, so
   * that no token and no code ever goes where it did not come from.
   */
  generation: v.string(),
  name: v.string(),
  baseUrl: v.string(),
  application: remoteApplicationSchema,
  outgoing: v.optional(outgoingSchema),
  incoming: v.optional(incomingSchema),
  access: accessSchema,
  redirectUri: v.string(),
  createdAt: v.string(),
  /** When it was last made primary, ISO 8601. */
  primarySince: v.optional(v.string()),
  disabled: v.optional(v.boolean()),
  /** Set when deletion began: from then on nobody may use the link. */
  deleting: v.optional(v.boolean()),
});

export type ApplicationLink = v.InferOutput<typeof applicationLinkSchema>;

/** A link whose outgoing side is OAuth 2.0. */
export type OAuth2Link = ApplicationLink & { outgoing: OAuth2Outgoing };

/** A link whose requests are signed by OAuth 1.0a. */
export type OAuth1Link = ApplicationLink & { outgoing: OAuth1Outgoing };

export function isOAuth1Link(link: ApplicationLink): link is OAuth1Link {
  return link.outgoing?.kind === 'oauth1';
}

/** Whether requests name the user as whom they run, with nobody's approval. */
export function isImpersonating(link: ApplicationLink): link is OAuth1Link {
  return isOAuth1Link(link) && link.outgoing.level === 'impersonation';
}

/** User name there of somebody here; nobody is guessed: the same name may be somebody else there. */
export function userOf({ outgoing }: OAuth1Link, accountId: string): string | undefined {
  return outgoing.users?.find((mapped) => mapped.accountId === accountId)?.username;
}

export function isOAuth2Link(link: ApplicationLink): link is OAuth2Link {
  return link.outgoing !== undefined && link.outgoing.kind !== 'oauth1';
}

/** @throws {AppError} `LINK_NOT_OUTGOING` for a link without an outgoing side by OAuth 2.0 */
export function oauth2LinkOf(link: ApplicationLink): OAuth2Link {
  if (isOAuth2Link(link)) return link;
  throw new AppError('LINK_NOT_OUTGOING', 'This link is not configured to ask the application.');
}

export function referenceToLink(link: ApplicationLink): {
  id: string;
  name: string;
  displayUrl: string;
} {
  return { id: link.id, name: link.name, displayUrl: link.baseUrl };
}
