import * as v from 'valibot';
import { AppError } from '../../contract/app-error';
import type { RemoteApplication } from '../../contract/link-configuration';
import type { OAuth2Link } from '../../core/application-link/application-link';
import { refusedUrl } from '../../core/application-link/link-url';
import type { HttpFetch } from '../../core/http-fetch';
import { fetchServerInfo } from '../../core/jira/data-center-client';
import type { ServerInfo } from '../../core/jira/jira-client';
import { parseJson } from '../../core/jira/jira-failure';
import { egressNotApproved } from '../../core/jira/network-failure';
import { nextTryAt } from '../../core/jira/rate-limit';
import { httpTransport } from '../../core/jira/transport';
import { metadataUrlOf } from '../../core/oauth/authorization-server';
import { oneLine } from '../../core/table/plain-text';
import { refresh } from '../../core/oauth/token-endpoint';
import type { System } from '../ports';

export interface ProbePorts {
  fetch: HttpFetch;
  /** Whether administrators let the app connect to this URL. */
  mayConnectTo(url: string): boolean;
  system: System;
}

const metadataSchema = v.object({
  issuer: v.optional(v.pipe(v.string(), v.maxLength(2048))),
  scopes_supported: v.optional(v.array(v.string())),
});

/**
 * Asks a URL whether there is a Jira Data Center that can be linked.
 * @throws AppError `EGRESS_NOT_APPROVED`, `URL_REFUSED` for a Jira Cloud site, `PAYLOAD_INVALID` for
 *   a scope that this Jira does not know, and what requests throw
 */
export async function probeServer(
  ports: ProbePorts,
  { baseUrl, scope }: { baseUrl: string; scope: string },
): Promise<{ application: RemoteApplication; issuer: string }> {
  const application = await probeApplication(ports, baseUrl);
  const { issuer = baseUrl, scopes_supported } = await metadata(ports.fetch, baseUrl);
  const unknown = scope.split(' ').filter((word) => scopes_supported?.includes(word) === false);
  if (unknown.length > 0) {
    throw new AppError('PAYLOAD_INVALID', 'This Jira does not know the scope.', {
      details: { reason: 'scope' },
    });
  }
  return { application, issuer };
}

/**
 * Which Jira Data Center is behind a URL. @throws AppError `EGRESS_NOT_APPROVED`, `URL_REFUSED` for a Jira Cloud
 *   site, and what requests throw
 */
export async function probeApplication(
  ports: ProbePorts,
  baseUrl: string,
): Promise<RemoteApplication> {
  const info = await serverInfo(ports, baseUrl);
  if (info.deploymentType === 'Cloud') throw refusedUrl('jira-cloud');
  return { type: 'jira', deployment: 'data-center', version: oneLine(info.version) };
}

/**
 * Asks Jira whether it accepts the client, without anybody's approval: a refresh with a token that
 * cannot exist ends in `invalid_grant` for a known client and in `invalid_client` for another,
 * because the client is authenticated first (RFC 6749 section 3.2.1).
 * @throws AppError `CLIENT_REJECTED` and what requests throw
 */
export async function probeClient(
  { fetch, system }: ProbePorts,
  link: OAuth2Link,
  clientSecret: string,
): Promise<void> {
  try {
    await refresh({ link, clientSecret, fetch }, system.randomSecret());
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'AUTHORIZATION_EXPIRED') throw error;
  }
}

async function serverInfo(ports: ProbePorts, baseUrl: string): Promise<ServerInfo> {
  if (!ports.mayConnectTo(baseUrl)) throw egressNotApproved();
  const transport = httpTransport(ports.fetch, baseUrl, undefined);
  return fetchServerInfo(transport, (response) => nextTryAt(response, ports.system.now()));
}

/** Jira serves it from 8.22 on but does not document it: without it the link works as well. */
async function metadata(
  fetch: HttpFetch,
  baseUrl: string,
): Promise<v.InferOutput<typeof metadataSchema>> {
  const url = metadataUrlOf(baseUrl);
  const response = await fetch(url, { method: 'GET', headers: { accept: 'application/json' } });
  if (!response.ok) return {};
  return v.parse(v.fallback(metadataSchema, {}), parseJson(await response.text()));
}
