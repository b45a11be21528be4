import type { HttpFetch } from '../../core/http-fetch';
import { dataCenterClient } from '../../core/jira/data-center-client';
import type { JiraClient } from '../../core/jira/jira-client';
import { nextTryAt } from '../../core/jira/rate-limit';
import { retryingTransport } from '../../core/jira/retrying-transport';
import { httpTransport } from '../../core/jira/transport';
import type { System } from '../ports';

/** A linked Jira, asked with a reader's access token, again where it limits requests. */
export function readerClient(
  { fetch, system }: { fetch: HttpFetch; system: System },
  baseUrl: string,
  accessToken: string,
): JiraClient {
  const transport = retryingTransport(httpTransport(fetch, baseUrl, accessToken), system);
  return dataCenterClient(transport, (response) => nextTryAt(response, system.now()));
}
