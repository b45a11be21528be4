import * as v from 'valibot';
import type {
  INCOMING_SCOPES,
  IncomingInput,
  LinkAccess,
  OutgoingInput,
  RemoteApplication,
} from './link-configuration';
import type { LinkErrorType } from './link-status';

/** The Jira of the same site: always there, needing no token, not stored. */
export const SYSTEM_LINK_ID = '00000000-0000-4000-8000-000000000001';

/** What a macro author may know about a link. */
export interface LinkChoice {
  id: string;
  name: string;
  displayUrl: string;
  /** This author can use it at once: has approved access, or needs no approval. */
  connected: boolean;
  /** Everybody reads as one account there: see `LinkAccess`. */
  shared?: true;
  /** New macros begin with this one. */
  primary?: true;
}

/** What an administrator sees of a link; never a secret. */
export interface ApplicationLinkView {
  id: string;
  name: string;
  displayUrl: string;
  application: RemoteApplication;
  direction: LinkDirection;
  system?: true;
  primary?: true;
  disabled?: true;
  outgoing?: OutgoingView;
  incoming?: IncomingView;
  access: LinkAccess;
  /** Where the remote application sends people back to: to be registered there. */
  redirectUri: string;
  /** ISO 8601. */
  createdAt: string;
}

export type LinkDirection = 'incoming' | 'outgoing' | 'two-way' | 'none';

type WithoutSecret<T> = T extends unknown ? Omit<T, 'clientSecret'> : never;

export type OutgoingView = WithoutSecret<OutgoingInput> & {
  /** When the client secret was set, ISO 8601; absent while it is missing, and for OAuth 1.0a. */
  secretSetAt?: string;
  /** OAuth 1.0a: what the remote application has to be told of us. */
  consumerKey?: string;
  /** SPKI, PEM. */
  publicKey?: string;
};

export interface IncomingView extends IncomingInput {
  clientId: string;
  /** ISO 8601. */
  secretSetAt: string;
  /** ISO 8601; absent while it was never used. */
  lastUsedAt?: string;
  /** What the remote application has to be told of us; absent where the platform cannot say it. */
  endpoints?: IncomingEndpoints;
}

/** URLs of this app as an OAuth 2.0 provider. */
export interface IncomingEndpoints {
  authorization: string;
  token: string;
  revocation: string;
  /** RFC 8414. */
  metadata: string;
}

/** The one time that an incoming client secret is shown. */
export interface IncomingCredentials {
  clientId: string;
  clientSecret: string;
}

/** What is behind a URL, or what kept the app from finding out. */
export type UrlProbe =
  | { found: true; baseUrl: string; application: RemoteApplication; scopes?: string[] }
  | {
      found: false;
      error: {
        type: LinkErrorType;
        message: string;
        /** Which rule refused the URL, where a redirect leads to, or the first line of what answered. */
        detail?: string;
        status?: number;
        /** On the same host, and likely the right one: with the context path, say. */
        suggestedUrl?: string;
      };
    };

/** A page that holds macros of a link, as the asking administrator may see it. */
export interface PageUse {
  pageId: string;
  title: string;
  spaceKey: string;
  url: string;
  /** How many macros of the link. */
  macros: number;
  /** Whether the asking administrator may edit it. */
  editable: boolean;
}

export const AUDIT_ACTIONS = [
  'created',
  'edited',
  'outgoing-changed',
  'incoming-changed',
  'secret-rotated',
  'credentials-viewed',
  'access-changed',
  'made-primary',
  'enabled',
  'disabled',
  'tested',
  'macros-repointed',
  'repoint-undone',
  'approved',
  'approval-revoked',
  'approval-died',
  'deleted',
] as const;

export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** What the details of an audit entry are called. */
export const AUDIT_DETAILS = [
  'url',
  'name',
  'before',
  'kind',
  'clientId',
  'direction',
  'scope',
  'redirectUris',
  'mode',
  'account',
  'spaces',
  'jqlClause',
  /** What a test found. */
  'status',
  /** The link that macros moved to. */
  'to',
  'pages',
  'macros',
] as const;

export type AuditDetail = (typeof AUDIT_DETAILS)[number];

export const auditEntrySchema = v.object({
  /** ISO 8601. */
  at: v.string(),
  /** Account id of Confluence; absent for what the app did by itself. */
  accountId: v.optional(v.string()),
  action: v.picklist(AUDIT_ACTIONS),
  linkId: v.string(),
  linkName: v.string(),
  /** What changed, in names and never in secrets; another version of the app may know other details. */
  details: v.optional(v.record(v.string(), v.string())),
});

export type AuditEntry = v.InferOutput<typeof auditEntrySchema>;

/**
 * What becomes of an approval in the linked application when it is taken back here: it is told, or has no
 * way to be told, and at Atlassian people find it among the connected apps of their account.
 */
export type Revocation = 'automatic' | 'atlassian-account' | 'manual';

/** A reader's own approval of a link. */
export interface ConnectionView {
  link: { id: string; name: string; displayUrl: string };
  /** Who the reader is in that Jira; empty where it does not say. */
  jiraUser: string;
  /** ISO 8601. */
  since: string;
  /** The application no longer accepts it. */
  ended?: true;
  revocation: Revocation;
  /** The link is not one to a Jira: it is connected and cannot fill a table. */
  noTables?: true;
}

/** What a person allowed the application of a link: to ask this app in their name. */
export interface IncomingApprovalView {
  link: { id: string; name: string; displayUrl: string };
  scope: (typeof INCOMING_SCOPES)[number][];
  /** ISO 8601. */
  since: string;
}
