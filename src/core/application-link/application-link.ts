import * as v from 'valibot';
import { AppError } from '#contract/app-error';
import type { LinkReference } from '#contract/issue-table';
import { accessSchema, remoteApplicationSchema } from '#contract/link-configuration';
import { consumerSchema } from './consumer';
import { incomingSchema } from './incoming';
import {
  credentialSchema,
  outgoingSchema,
  type OAuth1Outgoing,
  type OAuth2Outgoing,
} from './outgoing';

/**
 * A link to another application, without its secrets. `baseUrl` has no trailing slash and keeps the
 * context path: `https://jira.example.com/jira`.
 */
export const applicationLinkSchema = v.object({
  id: v.string(),
  /**
   * The version of URL, endpoints and client that tokens are issued for. It changes together with them, so that
   * no token or code is ever sent to another place than it came from.
   */
  generation: v.string(),
  name: v.string(),
  baseUrl: v.string(),
  application: remoteApplicationSchema,
  outgoing: v.optional(outgoingSchema),
  incoming: v.optional(incomingSchema),
  /** The incoming side by OAuth 1.0a, instead of `incoming`. */
  consumer: v.optional(consumerSchema),
  access: accessSchema,
  /**
   * Changes with everything that decides what a shared account shows and where, besides the generation. What authors
   * signed before is not valid afterwards.
   */
  accessRevision: v.optional(v.string()),
  /** The account in the linked application that approved for all readers last; its user name or account id. */
  sharedAccount: v.optional(v.string()),
  redirectUri: v.string(),
  createdAt: v.string(),
  /** When it was last made primary, ISO 8601. */
  primarySince: v.optional(v.string()),
  disabled: v.optional(v.boolean()),
  /** Set when deletion began; from then on the link may not be used. */
  deleting: v.optional(v.boolean()),
  /** What is stored of it could not be read, so it may only be deleted. */
  unreadable: v.optional(v.boolean()),
  /** The client secret of an outgoing side that cannot be read. It goes with the link. */
  leftCredential: v.optional(credentialSchema),
});

/** A link to another application, as it is stored. */
export type ApplicationLink = v.InferOutput<typeof applicationLinkSchema>;

/** A link whose outgoing side is OAuth 2.0. */
export type OAuth2Link = ApplicationLink & { outgoing: OAuth2Outgoing };

/** A link whose requests are signed by OAuth 1.0a. */
export type OAuth1Link = ApplicationLink & { outgoing: OAuth1Outgoing };

/** Whether the outgoing side of a link is OAuth 1.0a. */
export function isOAuth1Link(link: ApplicationLink): link is OAuth1Link {
  return link.outgoing?.kind === 'oauth1';
}

/** Whether requests name the user on whose behalf they run and need no approval (OAuth 1.0a impersonation). */
export function isImpersonating(link: ApplicationLink): link is OAuth1Link {
  return isOAuth1Link(link) && link.outgoing.level === 'impersonation';
}

/**
 * Finds the user name in the linked application that an administrator mapped to an account of Confluence. Names
 * are never guessed, because the same name may belong to another person there.
 */
export function userOf({ outgoing }: OAuth1Link, accountId: string): string | undefined {
  return outgoing.users?.find((mapped) => mapped.accountId === accountId)?.username;
}

/** Whether the outgoing side of a link is OAuth 2.0. */
export function isOAuth2Link(link: ApplicationLink): link is OAuth2Link {
  return link.outgoing !== undefined && link.outgoing.kind !== 'oauth1';
}

/**
 * Narrows a link to one whose outgoing side is OAuth 2.0.
 * @throws {AppError} `LINK_NOT_OUTGOING` for any other link
 */
export function oauth2LinkOf(link: ApplicationLink): OAuth2Link {
  if (isOAuth2Link(link)) return link;
  throw new AppError(
    'LINK_NOT_OUTGOING',
    'This link is not configured for requests to the application.',
  );
}

/** The parts of a link that people may see wherever it is mentioned. */
export function referenceToLink(link: ApplicationLink): LinkReference {
  return { id: link.id, name: link.name, displayUrl: link.baseUrl };
}
