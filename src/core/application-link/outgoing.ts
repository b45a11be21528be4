import * as v from 'valibot';
import { EXTERNAL_PROVIDERS, mappedUserSchema, OAUTH1_LEVELS } from '#contract/link-configuration';

/**
 * A reference to a client secret. Each change creates a new secret, so that of two simultaneous edits the one
 * that is kept refers to the secret that was entered with it.
 */
export const credentialSchema = v.object({ id: v.string(), setAt: v.string() });

const client = {
  clientId: v.string(),
  scope: v.string(),
  /** Absent after a change of the URL or an endpoint has cleared the secret. */
  credential: v.optional(credentialSchema),
};

const dataCenterSchema = v.object({
  kind: v.literal('oauth2-data-center'),
  /** Issuer identifier of the authorization server (RFC 8414 section 2). */
  issuer: v.string(),
  ...client,
});

const cloudSchema = v.object({
  kind: v.literal('oauth2-cloud'),
  /** The site behind `api.atlassian.com`; known after the first approval. */
  cloudId: v.optional(v.string()),
  ...client,
});

const externalSchema = v.object({
  kind: v.literal('oauth2-external'),
  provider: v.picklist(EXTERNAL_PROVIDERS),
  authorizationEndpoint: v.string(),
  tokenEndpoint: v.string(),
  revocationEndpoint: v.optional(v.string()),
  ...client,
});

/** Requests are signed with the key pair of this installation, so the link has no secret. */
const oauth1Schema = v.object({
  kind: v.literal('oauth1'),
  level: v.picklist(OAUTH1_LEVELS),
  consumerKey: v.string(),
  /** The key that the remote administrator was shown; SPKI, PEM. */
  publicKey: v.string(),
  users: v.optional(v.array(mappedUserSchema)),
});

/** This app as the client of the linked application. */
export const outgoingSchema = v.variant('kind', [
  dataCenterSchema,
  cloudSchema,
  externalSchema,
  oauth1Schema,
]);

export type Outgoing = v.InferOutput<typeof outgoingSchema>;
export type OAuth1Outgoing = Extract<Outgoing, { kind: 'oauth1' }>;
export type OAuth2Outgoing = Exclude<Outgoing, { kind: 'oauth1' }>;
export type Credential = v.InferOutput<typeof credentialSchema>;
