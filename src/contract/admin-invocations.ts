import * as v from 'valibot';
import type {
  ApplicationLinkView,
  AuditEntry,
  IncomingCredentials,
  PageUse,
  UrlProbe,
} from './application-link';
import { nothing, ofLink, returnToSchema, type Invocations } from './invocation-payloads';
import {
  accessSchema,
  APPLICATION_TYPES,
  incomingInputSchema,
  linkNameSchema,
  linkUrlSchema,
  outgoingInputSchema,
} from './link-configuration';
import type { LinkStatus } from './link-status';
import { linkIdSchema } from './macro-definition';

const cursor = v.optional(v.pipe(v.string(), v.maxLength(2000)));

/** What the page "Application links" calls; every call is for administrators of Confluence only. */
export const adminPayloads = {
  /** All links by name, the system link first. */
  listLinks: nothing,
  /** Reserves an identity, because the redirect URI belongs to the link and is needed first. */
  prepareLink: nothing,
  /** What to register of this installation where a link is by OAuth 1.0a. */
  viewConsumer: nothing,
  /** Asks a URL what is behind it. What hinders it is a result: the administrator may go on by hand. */
  probeUrl: v.object({ url: linkUrlSchema }),
  createLink: v.object({
    linkId: linkIdSchema,
    name: linkNameSchema,
    url: linkUrlSchema,
    /** By the administrator's own word; what the application says of itself is preferred. */
    type: v.picklist(APPLICATION_TYPES),
    outgoing: v.optional(outgoingInputSchema),
    incoming: v.optional(incomingInputSchema),
    /** Save although the remote side could not be asked; the status will say what is wrong. */
    unverified: v.optional(v.boolean()),
  }),
  /** Another URL clears the outgoing secret and all tokens of the link. */
  editLink: v.object({ ...ofLink.entries, name: linkNameSchema, url: linkUrlSchema }),
  /** Null removes the side with its secret and tokens. */
  saveOutgoing: v.object({ ...ofLink.entries, outgoing: v.nullable(outgoingInputSchema) }),
  saveIncoming: v.object({ ...ofLink.entries, incoming: v.nullable(incomingInputSchema) }),
  rotateIncomingSecret: ofLink,
  saveAccess: v.object({ ...ofLink.entries, access: accessSchema }),
  /** Of the links to applications of the same type, this one is the preset in new macros. */
  makePrimary: ofLink,
  setEnabled: v.object({ ...ofLink.entries, enabled: v.boolean() }),
  testConnection: v.object({
    ...ofLink.entries,
    /** An administrator asked for this test: the audit log notes it, and not those that the page runs by itself. */
    requested: v.optional(v.boolean()),
  }),
  /** The administrator approves: for themselves, or (`link`) as the shared account of the link. */
  approveLink: v.object({
    ...ofLink.entries,
    as: v.picklist(['me', 'link']),
    returnTo: returnToSchema,
  }),
  viewCredentials: ofLink,
  listLinkUses: v.object({ ...ofLink.entries, cursor }),
  repointMacros: v.object({
    ...ofLink.entries,
    toLinkId: linkIdSchema,
    pageIds: v.pipe(v.array(v.pipe(v.string(), v.regex(/^\d{1,20}$/))), v.maxLength(20)),
  }),
  /** Moves what {@link repointMacros} moved back, where nobody has changed it since. */
  undoRepoint: v.object({ repointId: v.pipe(v.string(), v.uuid()) }),
  listAuditEntries: v.object({ cursor }),
  deleteLink: ofLink,
};

/** A link after a change, and the secret of its incoming side when that was made just now. */
export interface SavedLink {
  link: ApplicationLinkView;
  credentials?: IncomingCredentials;
}

export interface RepointOutcome {
  repointId: string;
  moved: { pageId: string; macros: number }[];
  /** Pages that stay as they are, and why. */
  failed: { pageId: string; reason: 'not-found' | 'not-permitted' | 'conflict' | 'failed' }[];
}

interface AdminResults {
  listLinks: ApplicationLinkView[];
  prepareLink: { linkId: string; redirectUri: string };
  /** `publicKey`: SPKI, PEM. */
  viewConsumer: { consumerKey: string; publicKey: string };
  probeUrl: UrlProbe;
  createLink: SavedLink;
  editLink: SavedLink;
  saveOutgoing: SavedLink;
  saveIncoming: SavedLink;
  rotateIncomingSecret: SavedLink;
  saveAccess: SavedLink;
  makePrimary: ApplicationLinkView[];
  setEnabled: SavedLink;
  testConnection: LinkStatus;
  approveLink: { authorizationUrl: string };
  viewCredentials: ApplicationLinkView;
  listLinkUses: { pages: PageUse[]; cursor?: string };
  repointMacros: RepointOutcome;
  undoRepoint: RepointOutcome;
  listAuditEntries: { entries: AuditEntry[]; cursor?: string };
  deleteLink: { deleted: true };
}

export type AdminInvocations = Invocations<typeof adminPayloads, AdminResults>;
