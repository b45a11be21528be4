import * as v from 'valibot';
import { EXTERNAL_PROVIDERS, mappedUserSchema, OAUTH1_LEVELS } from '#contract/link-configuration';

/**
 * A client secret by reference. Each change makes a new one: so whichever of two edits at the same time
 * is kept, its link refers to the secret that was entered with it and never to the other's.
 */
const credentialSchema = v.object({ id: v.string(), setAt: v.string() });

const client = {
  clientId: v.string(),
  scope: v.string(),
  /** Absent while it is missing: cleared because the URL or an endpoint changed. */
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
  /** Which site behind `api.atlassian.com`; found when somebody approves first. */
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

/** Signed with the key pair of this installation: there is no secret per link. */
const oauth1Schema = v.object({
  kind: v.literal('oauth1'),
  level: v.picklist(OAUTH1_LEVELS),
  consumerKey: v.string(),
  /** SPKI, PEM: what the remote administrator was shown. */
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
