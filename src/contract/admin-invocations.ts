import * as v from 'valibot';
import type {
  ApplicationLinkView,
  ConsumerIdentity,
  IncomingCredentials,
  PageUse,
  RemotePeople,
  SigningKeyView,
  UrlProbe,
} from './application-link';
import { AUDIT_KINDS, type AuditEntry } from './audit';
import type { Diagnosis } from './diagnostics';
import { nothing, ofLink, returnToSchema, type Invocations } from './invocation-payloads';
import {
  accessSchema,
  APPLICATION_TYPES,
  consumerInputSchema,
  incomingInputSchema,
  linkNameSchema,
  linkUrlSchema,
  outgoingInputSchema,
} from './link-configuration';
import type { LinkStatus } from './link-status';
import { linkIdSchema } from './macro-definition';

const pageId = v.pipe(v.string(), v.regex(/^\d{1,20}$/));
const cursor = v.optional(v.pipe(v.string(), v.maxLength(2000)));

const auditQuery = v.object({ cursor, by: v.optional(v.picklist(AUDIT_KINDS)) });

/** The invocations of the page "Application links". Only administrators of Confluence may call them. */
export const adminPayloads = {
  /** Lists all links by name, the system link first. */
  listLinks: nothing,
  /** Reserves an id, because the redirect URI belongs to the link and is needed before the link exists. */
  prepareLink: nothing,
  /** Returns what to register of this installation in an application that is linked by OAuth 1.0a. */
  viewConsumer: nothing,
  /** Finds out which application is at a URL. A failure is a result, because the administrator may go on by hand. */
  probeUrl: v.object({ url: linkUrlSchema }),
  createLink: v.object({
    linkId: linkIdSchema,
    name: linkNameSchema,
    url: linkUrlSchema,
    /** As the administrator chose; what the application states itself takes precedence. */
    type: v.picklist(APPLICATION_TYPES),
    outgoing: v.optional(outgoingInputSchema),
    incoming: v.optional(incomingInputSchema),
    /** Save although the application could not be asked; the link's status will say why. */
    unverified: v.optional(v.boolean()),
  }),
  /** A change of the URL clears the outgoing secret and all tokens of the link. */
  editLink: v.object({ ...ofLink.entries, name: linkNameSchema, url: linkUrlSchema }),
  /** Null removes the outgoing side with its secret and tokens. */
  saveOutgoing: v.object({
    ...ofLink.entries,
    outgoing: v.nullable(outgoingInputSchema),
    /** As in `createLink`. */
    unverified: v.optional(v.boolean()),
  }),
  saveIncoming: v.object({ ...ofLink.entries, incoming: v.nullable(incomingInputSchema) }),
  /** The incoming side by OAuth 1.0a. Null removes it with all approvals. */
  saveConsumer: v.object({ ...ofLink.entries, consumer: v.nullable(consumerInputSchema) }),
  /** Asks the application at a URL who it is as an OAuth 1.0a consumer. */
  readConsumerInfo: v.object({ url: linkUrlSchema }),
  /** Who has an account in a Jira that is linked with impersonation; asked as the administrator's own user there. */
  listRemotePeople: ofLink,
  rotateIncomingSecret: ofLink,
  saveAccess: v.object({ ...ofLink.entries, access: accessSchema }),
  /** The keys that sign the tables of all shared-account links, newest first. */
  listSigningKeys: nothing,
  /** Makes a key that signs from now on. The old ones stay accepted. */
  rotateSigningKey: ofLink,
  /** Ends the acceptance of an old key. Authors must save again what it signed. */
  retireSigningKey: v.object({ ...ofLink.entries, keyId: v.pipe(v.string(), v.uuid()) }),
  /** Among the links to applications of the same type, new macros start with this one. */
  makePrimary: ofLink,
  setEnabled: v.object({ ...ofLink.entries, enabled: v.boolean() }),
  testConnection: v.object({
    ...ofLink.entries,
    /** An administrator asked for this test: the audit log notes it, and not those that the page runs by itself. */
    requested: v.optional(v.boolean()),
  }),
  /** Sends a GET request to an application that fills no tables, with the administrator's own approval. */
  tryRequest: v.object({ ...ofLink.entries, path: v.pipe(v.string(), v.maxLength(1000)) }),
  /** Begins an approval by the administrator: for themselves, or (`link`) for the shared account of the link. */
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
    pageIds: v.pipe(v.array(pageId), v.maxLength(20)),
    /** The versions of the pages as `listLinkUses` showed them; needed to sign their queries for a shared account. */
    versions: v.optional(v.record(pageId, v.number())),
  }),
  /** Moves back what `repointMacros` moved, on pages that have not been changed since. */
  undoRepoint: v.object({ repointId: v.pipe(v.string(), v.uuid()) }),
  /** `by`: only the deeds of administrators, or only those of people for themselves. */
  listAuditEntries: auditQuery,
  /** A part of the audit log as CSV; the parts are joined as they are. */
  exportAuditEntries: auditQuery,
  deleteLink: ofLink,
  /** Asks the platform what the app relies on, and changes nothing. */
  diagnose: nothing,
};

/** A link after a change, with the credentials of its incoming side if the change created them. */
export interface SavedLink {
  link: ApplicationLinkView;
  credentials?: IncomingCredentials;
}

/** What an application answered to a request that an administrator tried. */
export interface TriedRequest {
  status: number;
  contentType?: string;
  /** The answer names another address, which was not asked. */
  isRedirect: boolean;
  /** The first lines of the answer. */
  text: string;
  isCut: boolean;
}

/**
 * `space`: the page's space may not use the link with a shared account. `filter`: a query depends on a saved filter, which
 * a shared account does not run.
 */
type RepointFailure = 'not-found' | 'not-permitted' | 'conflict' | 'space' | 'filter' | 'failed';

/** The result of moving macros to another link. */
export interface RepointOutcome {
  repointId: string;
  moved: { pageId: string; macros: number }[];
  /** Pages that were not changed, and why. */
  failed: { pageId: string; reason: RepointFailure }[];
}

interface AdminResults {
  listLinks: ApplicationLinkView[];
  prepareLink: { linkId: string; redirectUri: string };
  /** `publicKey`: SPKI, PEM. `providerUrl`: of this app, without a trailing slash. */
  viewConsumer: { consumerKey: string; publicKey: string; providerUrl: string };
  probeUrl: UrlProbe;
  createLink: SavedLink;
  editLink: SavedLink;
  saveOutgoing: SavedLink;
  saveIncoming: SavedLink;
  saveConsumer: SavedLink;
  readConsumerInfo: ConsumerIdentity;
  listRemotePeople: RemotePeople;
  rotateIncomingSecret: SavedLink;
  saveAccess: SavedLink;
  listSigningKeys: SigningKeyView[];
  rotateSigningKey: SigningKeyView[];
  retireSigningKey: SigningKeyView[];
  makePrimary: ApplicationLinkView[];
  setEnabled: SavedLink;
  testConnection: LinkStatus;
  tryRequest: TriedRequest;
  approveLink: { authorizationUrl: string };
  viewCredentials: ApplicationLinkView;
  listLinkUses: { pages: PageUse[]; cursor?: string };
  repointMacros: RepointOutcome;
  undoRepoint: RepointOutcome;
  listAuditEntries: { entries: AuditEntry[]; cursor?: string };
  exportAuditEntries: { csv: string; cursor?: string };
  deleteLink: { deleted: true };
  diagnose: Diagnosis;
}

export type AdminInvocations = Invocations<typeof adminPayloads, AdminResults>;
