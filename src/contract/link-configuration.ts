import * as v from 'valibot';
import { withoutDirectionMarks } from './direction-marks';

/* What an administrator enters about a link. Secrets go in by these shapes and never come out. */

const text = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max));

export const APPLICATION_TYPES = [
  'jira',
  'confluence',
  'bitbucket',
  'bamboo',
  'fisheye',
  'crowd',
  'generic',
] as const;

export type ApplicationType = (typeof APPLICATION_TYPES)[number];

/** The linked application, as it describes itself. */
export const remoteApplicationSchema = v.object({
  type: v.picklist(APPLICATION_TYPES),
  deployment: v.optional(v.picklist(['cloud', 'data-center'])),
  version: v.optional(v.pipe(v.string(), v.maxLength(100))),
  /** The name of the instance among its users. */
  instanceName: v.optional(v.pipe(v.string(), v.maxLength(255))),
  /** `ApplicationId` of its application-links manifest. */
  applicationId: v.optional(v.pipe(v.string(), v.maxLength(100))),
});

export type RemoteApplication = v.InferOutput<typeof remoteApplicationSchema>;

export const linkNameSchema = v.pipe(v.string(), v.transform(withoutDirectionMarks), text(100));
export const linkUrlSchema = text(450);

const client = {
  clientId: text(255),
  /** Undefined keeps the stored secret, which is refused if a URL or an endpoint changes. */
  clientSecret: v.optional(text(1000)),
  scope: text(1000),
};

/** The ways in which an OAuth 1.0a link can authenticate; a link has one of them. */
export const OAUTH1_LEVELS = ['three-legged', 'two-legged', 'impersonation'] as const;

export type OAuth1Level = (typeof OAUTH1_LEVELS)[number];

/** Maps an account of Confluence to a user of the linked application. */
export const mappedUserSchema = v.object({ accountId: text(128), username: text(255) });

export type MappedUser = v.InferOutput<typeof mappedUserSchema>;

export const EXTERNAL_PROVIDERS = ['google', 'microsoft', 'custom'] as const;

/** The outgoing side as an administrator enters it: this app as the client of the linked application. */
export const outgoingInputSchema = v.variant('kind', [
  v.object({ kind: v.literal('oauth2-data-center'), ...client }),
  v.object({ kind: v.literal('oauth2-cloud'), ...client }),
  v.object({
    kind: v.literal('oauth2-external'),
    provider: v.picklist(EXTERNAL_PROVIDERS),
    authorizationEndpoint: text(450),
    tokenEndpoint: text(450),
    revocationEndpoint: v.optional(text(450)),
    ...client,
  }),
  v.object({
    kind: v.literal('oauth1'),
    level: v.picklist(OAUTH1_LEVELS),
    /** For `impersonation`; a reader who is not listed is refused. */
    users: v.optional(v.pipe(v.array(mappedUserSchema), v.maxLength(500))),
  }),
]);

export type OutgoingInput = v.InferOutput<typeof outgoingInputSchema>;
export type OutgoingKind = OutgoingInput['kind'];
export const OUTGOING_KINDS = outgoingInputSchema.options.map(
  ({ entries }) => entries.kind.literal,
);

export const INCOMING_SCOPES = ['READ', 'WRITE'] as const;

/** The incoming side: this app as the OAuth 2.0 provider of the linked application. */
export const incomingInputSchema = v.object({
  /** Exact redirect URIs; empty until the linked application has one. */
  redirectUris: v.pipe(v.array(text(450)), v.maxLength(10)),
  scope: v.picklist(INCOMING_SCOPES),
  /** The linked application may also use the client credentials grant (RFC 6749 section 4.4). */
  allowsClientCredentials: v.boolean(),
});

export type IncomingInput = v.InferOutput<typeof incomingInputSchema>;

/** The incoming side by OAuth 1.0a: the linked application as a consumer of this app. */
export const consumerInputSchema = v.object({
  /** As the application names itself. */
  consumerKey: text(255),
  name: v.pipe(v.string(), v.transform(withoutDirectionMarks), text(255)),
  /** SPKI as PEM, or as its base64 alone. */
  publicKey: text(4000),
  /** The only host that people are sent back to. */
  callbackHost: text(255),
  scope: v.picklist(INCOMING_SCOPES),
  /** The application may also ask in its own name (two-legged). */
  allowsTwoLegged: v.boolean(),
  /** The people in whose names the application may ask without their approval; absent if it may not. */
  users: v.optional(v.pipe(v.array(mappedUserSchema), v.maxLength(500))),
});

export type ConsumerInput = v.InferOutput<typeof consumerInputSchema>;

/** Whose permissions apply in the linked Jira. */
export const accessSchema = v.variant('mode', [
  /** Each reader's own, after approving once. */
  v.object({ mode: v.literal('impersonation') }),
  v.object({
    mode: v.literal('shared'),
    /** `client`: the service account of the client credentials; `approval`: the account of one person who approved. */
    account: v.picklist(['client', 'approval']),
    /**
     * The spaces whose pages may use the link: their keys, or `all` but the personal ones. None until an
     * administrator chose.
     */
    spaces: v.optional(
      v.union([v.literal('all'), v.pipe(v.array(text(255)), v.maxLength(100))]),
      () => [],
    ),
    /** Added to every query with AND. */
    jqlClause: v.optional(text(2000)),
  }),
]);

export type LinkAccess = v.InferOutput<typeof accessSchema>;
