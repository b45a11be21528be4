import type {
  ConsumerInput,
  INCOMING_SCOPES,
  IncomingInput,
  LinkAccess,
  OutgoingInput,
  RemoteApplication,
} from './link-configuration';
import type { LinkErrorType } from './link-status';

/** A person as the linked application knows them. */
export interface RemotePerson {
  username: string;
  name?: string;
  email?: string;
}

export interface RemotePeople {
  people: RemotePerson[];
  /** False if there are more than were returned. */
  isComplete: boolean;
}

/** The id of the built-in link to the Jira of the same site, which needs no token and is not stored. */
export const SYSTEM_LINK_ID = '00000000-0000-4000-8000-000000000001';

/** What a macro author may know about a link. */
export interface LinkChoice {
  id: string;
  name: string;
  displayUrl: string;
  /** The author can use it at once, because they have approved access or need no approval. */
  connected: boolean;
  /** All readers share one account; see `LinkAccess`. */
  shared?: true;
  /** New macros start with this link. */
  primary?: true;
}

/** A link for administrators; it never holds a secret. */
export interface ApplicationLinkView {
  id: string;
  name: string;
  displayUrl: string;
  application: RemoteApplication;
  direction: LinkDirection;
  system?: true;
  primary?: true;
  disabled?: true;
  /** What is stored of it cannot be read, so it may only be deleted. */
  unreadable?: true;
  outgoing?: OutgoingView;
  incoming?: IncomingView;
  /** The incoming side by OAuth 1.0a, instead of `incoming`. */
  consumer?: ConsumerView;
  access: LinkAccess;
  /** The redirect URI to register in the linked application. */
  redirectUri: string;
  /** ISO 8601. */
  createdAt: string;
}

/** Which sides of a link are configured. */
export type LinkDirection = 'incoming' | 'outgoing' | 'two-way' | 'none';

type WithoutSecret<T> = T extends unknown ? Omit<T, 'clientSecret'> : never;

/** An outgoing side without its secret: as an administrator enters it, and as a link stores it. */
export type OutgoingClient = WithoutSecret<OutgoingInput>;

/** The outgoing side of a link for administrators. */
export type OutgoingView = OutgoingClient & {
  /** When the client secret was set, ISO 8601; absent if it is missing, and for OAuth 1.0a. */
  secretSetAt?: string;
  /** OAuth 1.0a: the consumer key to register in the linked application. */
  consumerKey?: string;
  /** OAuth 1.0a: the public key to register there; SPKI, PEM. */
  publicKey?: string;
};

/** The incoming side of a link for administrators. */
export interface IncomingView extends IncomingInput {
  clientId: string;
  /** ISO 8601. */
  secretSetAt: string;
  /** ISO 8601; absent if the client was never used. */
  lastUsedAt?: string;
  /**
   * What the application asked for as its redirect URI while it had none. It waits for an administrator to accept it
   * (as the link's redirect URI) or to discard it (by saving the incoming side without).
   */
  heldRedirectUri?: string;
  /** The endpoints to enter in the linked application; absent if the platform cannot tell them. */
  endpoints?: IncomingEndpoints;
}

/** The incoming side by OAuth 1.0a for administrators. */
export interface ConsumerView extends ConsumerInput {
  clientId: string;
  /** The URL of this app to enter in the application: there it appends the paths of its requests. */
  providerUrl: string;
  /** ISO 8601. */
  setAt: string;
  /** ISO 8601; absent if the application never used this app. */
  lastUsedAt?: string;
}

/** What an application tells about itself as an OAuth 1.0a consumer. */
export type ConsumerIdentity = Pick<ConsumerInput, 'consumerKey' | 'name' | 'publicKey'>;

/** The URLs of this app as an OAuth 2.0 provider. */
export interface IncomingEndpoints {
  authorization: string;
  token: string;
  revocation: string;
  /** RFC 8414. */
  metadata: string;
}

/** New credentials of the incoming side; the client secret is never shown again. */
export interface IncomingCredentials {
  clientId: string;
  clientSecret: string;
}

/** The application at a URL, or why the app could not find out. */
export type UrlProbe =
  | { found: true; baseUrl: string; application: RemoteApplication; scopes?: string[] }
  | {
      found: false;
      error: {
        type: LinkErrorType;
        message: string;
        /** The rule that refused the URL, the target of a redirect, or the first line of the answer. */
        detail?: string;
        status?: number;
        /** A URL on the same host that is likely the right one, for example with a context path. */
        suggestedUrl?: string;
      };
    };

/** A page with macros of a link, which the calling administrator may see. */
export interface PageUse {
  pageId: string;
  title: string;
  spaceKey: string;
  url: string;
  /** The number of macros of the link. */
  macros: number;
  /** Their queries, in the order of the page. */
  queries: string[];
  /** The published version that this was read from. */
  version: number;
  /** Whether the calling administrator may edit the page. */
  editable: boolean;
}

/** A key that signs the tables of shared-account links, without the key itself. */
export interface SigningKeyView {
  keyId: string;
  /** ISO 8601. */
  createdAt: string;
  /** It signs what authors save now; the others are only still accepted. */
  signs?: true;
}

/**
 * What happens in the linked application when an approval is revoked here: the application is told
 * (`automatic`), or people must revoke it there, at Atlassian among the connected apps of their account.
 */
export type Revocation = 'automatic' | 'atlassian-account' | 'manual';

/** A reader's approval of a link, for that reader. */
export interface ConnectionView {
  link: { id: string; name: string; displayUrl: string };
  /** The reader's name in that Jira; empty if Jira does not tell it. */
  jiraUser: string;
  /** ISO 8601. */
  since: string;
  /** The application no longer accepts the approval. */
  ended?: true;
  revocation: Revocation;
  /** The linked application is not a Jira, so it cannot fill a table. */
  noTables?: true;
}

/** A person's consent to requests of a linked application on their behalf. */
export interface IncomingApprovalView {
  link: { id: string; name: string; displayUrl: string };
  scope: (typeof INCOMING_SCOPES)[number][];
  /** The names of the other links whose tables the application may read; absent if there are none. */
  otherLinks?: string[];
  /** ISO 8601. */
  since: string;
}
