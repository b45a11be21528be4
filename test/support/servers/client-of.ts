import { cloudClient } from '#core/jira/cloud/cloud-client';
import { dataCenterClient } from '#core/jira/data-center/data-center-client';
import type { JiraClient } from '#core/jira/jira-client';
import type { Transport } from '#core/jira/transport';
import type { StandIn } from '#dev/jira/stand-in';
import { startTestDataCenter } from './start-jira-data-center';
import { startTestCloud } from './start-jira-cloud';

/** One of the two products with the app's client for it. */
export interface ClientUnderTest {
  jira: StandIn;
  as(user: string): JiraClient;
  /** Paths of the requests since the last call of this function. */
  asked(): string[];
}

type Fetch = (path: string, user?: string, init?: RequestInit) => Promise<Response>;
type ClientOf = (transport: Transport, retryAt: () => undefined) => JiraClient;

const PRODUCTS = {
  'Jira Data Center': { start: startTestDataCenter, clientOf: dataCenterClient as ClientOf },
  'Jira Cloud': { start: startTestCloud, clientOf: cloudClient as ClientOf },
};

export type Product = keyof typeof PRODUCTS;

export const BOTH_PRODUCTS = Object.keys(PRODUCTS) as Product[];

/** @param hiddenFields user name to the fields that do not exist for that user */
export async function startClientUnderTest(
  product: Product,
  hiddenFields: Record<string, string[]> = {},
): Promise<ClientUnderTest> {
  const { start, clientOf } = PRODUCTS[product];
  const jira = await start({ hiddenFields });
  const fetch: Fetch = (path, user, init) => jira.fetch(path, user, init);
  let seen = 0;
  return {
    jira,
    as: (user) => clientOf(transportOf(fetch, user), () => undefined),
    asked: () => {
      const paths = jira.requests.slice(seen).map(({ path }) => path);
      seen = jira.requests.length;
      return paths;
    },
  };
}

function transportOf(fetch: Fetch, user: string): Transport {
  return (path, { method, body }) =>
    fetch(path, user, {
      method,
      ...(body === undefined ? {} : { body, headers: { 'content-type': 'application/json' } }),
    });
}
