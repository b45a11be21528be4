import * as v from 'valibot';
import type { RemoteApplication } from '#contract/link-configuration';
import {
  MANIFEST_PATH,
  parseManifest,
} from '#core/application-link/documents/application-manifest';
import { serverInfoSchema } from '#core/jira/responses/jira-responses';
import { metadataUrlOf } from '#core/oauth/authorization-server';
import { nameLine } from '#core/table/plain-text';
import { parseJson } from '#core/untrusted/parse-json';
import { type Answer, askAnonymously, type ProbePorts } from './ask-anonymously';
import { throwUnidentified } from './throw-unidentified';

/** What answers at a URL. */
export interface IdentifiedApplication {
  application: RemoteApplication;
  /** Issuer identifier (RFC 8414 section 2); absent if the application does not publish it. */
  issuer?: string;
  scopes?: string[];
}

const CLOUD_SITE = /^https:\/\/[^/]+\.(atlassian\.net|jira\.com)(\/|$)/;
const CLOUD_CONFLUENCE = /^https:\/\/[^/]+\/wiki(\/|$)/;
const SERVER_INFO_PATH = '/rest/api/2/serverInfo';
const GENERIC_METADATA_PATHS = [
  '/.well-known/oauth-authorization-server',
  '/.well-known/openid-configuration',
];

/** `scope-token` (RFC 6749 section 3.3), with a limit because administrators see them. */
const SCOPE_TOKEN = /^[\x21\x23-\x5b\x5d-\x7e]{1,100}$/;

const metadataSchema = v.object({
  issuer: v.pipe(v.string(), v.maxLength(2048)),
  token_endpoint: v.string(),
  scopes_supported: v.optional(
    v.pipe(
      v.array(v.string()),
      v.maxLength(200),
      v.transform((names) => names.filter((name) => SCOPE_TOKEN.test(name))),
    ),
  ),
});

/**
 * Finds out, without credentials, which application answers at a URL: by its application-links manifest, by Jira's
 * `serverInfo`, and by the metadata of an authorization server.
 * @throws {AppError} `EGRESS_NOT_APPROVED`, what requests throw, and `JIRA_UNEXPECTED` that describes what answered
 *   instead
 */
export async function identifyApplication(
  ports: ProbePorts,
  baseUrl: string,
): Promise<IdentifiedApplication> {
  if (CLOUD_SITE.test(baseUrl) && !ports.mayConnectTo(baseUrl)) {
    return { application: cloudApplication(baseUrl) };
  }
  const manifest = await askAnonymously(ports, `${baseUrl}${MANIFEST_PATH}`);
  const declared = parseManifest(manifest.body);
  if (declared && declared.type !== 'jira') return withMetadata(ports, baseUrl, declared);
  const info = await askAnonymously(ports, `${baseUrl}${SERVER_INFO_PATH}`);
  const jira = jiraIn(info);
  if (jira) return withMetadata(ports, baseUrl, { ...declared, ...jira });
  // An application whose manifest says that it is a Jira is nothing else, even if its REST API does not answer.
  const other = declared ? undefined : await authorizationServer(ports, baseUrl);
  return other ?? throwUnidentified(ports, baseUrl, declared ? [info] : [manifest, info]);
}

/** Adds the issuer and the scopes that a Data Center application publishes. */
async function withMetadata(
  ports: ProbePorts,
  baseUrl: string,
  application: RemoteApplication,
): Promise<IdentifiedApplication> {
  if (application.deployment !== 'data-center') return { application };
  return { application, ...(await metadataAt(ports, metadataUrlOf(baseUrl))) };
}

async function authorizationServer(
  ports: ProbePorts,
  baseUrl: string,
): Promise<IdentifiedApplication | undefined> {
  for (const path of GENERIC_METADATA_PATHS) {
    const metadata = await metadataAt(ports, `${baseUrl}${path}`);
    if (metadata) return { application: { type: 'generic' }, ...metadata };
  }
  return undefined;
}

async function metadataAt(
  ports: ProbePorts,
  url: string,
): Promise<Omit<IdentifiedApplication, 'application'> | undefined> {
  const { status, body } = await askAnonymously(ports, url);
  const parsed = v.safeParse(metadataSchema, parseJson(body));
  if (status !== 200 || !parsed.success) return undefined;
  const { issuer, scopes_supported } = parsed.output;
  return { issuer, ...(scopes_supported && { scopes: scopes_supported }) };
}

/** Cloud products have no manifest, but their `serverInfo` says that they are a Jira. */
function jiraIn({ status, body }: Answer): RemoteApplication | undefined {
  const parsed = v.safeParse(serverInfoSchema, parseJson(body));
  if (status !== 200 || !parsed.success) return undefined;
  const { version, deploymentType, serverTitle } = parsed.output;
  return {
    type: 'jira',
    deployment: deploymentType === 'Cloud' ? 'cloud' : 'data-center',
    ...(deploymentType === 'Cloud' ? {} : { version: nameLine(version, 100) }),
    ...(serverTitle !== undefined && { instanceName: nameLine(serverTitle, 255) }),
  };
}

/** A Cloud site is known by its host name; the app never needs to connect to it, only to Atlassian's gateway. */
function cloudApplication(baseUrl: string): RemoteApplication {
  return { type: CLOUD_CONFLUENCE.test(baseUrl) ? 'confluence' : 'jira', deployment: 'cloud' };
}
