import type { ApplicationLink } from '#core/application-link/application-link';
import { cloudClient } from '#core/jira/cloud/cloud-client';
import { dataCenterClient } from '#core/jira/data-center/data-center-client';
import type { JiraClient } from '#core/jira/jira-client';
import { nextTryAt } from '#core/jira/rate-limit';
import { refusingProxies } from '#core/jira/refusals/proxy-sign-in';
import { retryingTransport } from '#core/jira/retrying-transport';
import type { Transport } from '#core/jira/transport';
import type { ReaderToken } from './reader-token';
import { protocolOf } from './protocol-of';
import type { ProtocolPorts } from './token-protocol';

/**
 * A client of the linked Jira that sends a reader's token, and that repeats requests when Jira limits them.
 * @throws {AppError} `LINK_NOT_OUTGOING`
 */
export function readerClient(
  ports: ProtocolPorts,
  link: ApplicationLink,
  token: ReaderToken,
): JiraClient {
  const isCloud = link.outgoing?.kind === 'oauth2-cloud' || link.application.deployment === 'cloud';
  const clientOf = isCloud ? cloudClient : dataCenterClient;
  const transport = protocolOf(ports, link).transport(token);
  // Cloud is asked at Atlassian's gateway, whose challenges may name the site.
  if (isCloud) return retryingClient(ports, clientOf, transport);
  const { hostname } = new URL(link.baseUrl);
  return retryingClient(ports, clientOf, refusingProxies(transport, hostname));
}

/** A client of a Jira Data Center over a transport that authenticates its requests. */
export function jiraClient(ports: ProtocolPorts, transport: Transport): JiraClient {
  return retryingClient(ports, dataCenterClient, transport);
}

function retryingClient(
  { system }: ProtocolPorts,
  clientOf: typeof dataCenterClient,
  transport: Transport,
): JiraClient {
  const retrying = retryingTransport(transport, system);
  return clientOf(retrying, (response) => nextTryAt(response, system.now()));
}
