import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type * as oauth from 'oauth4webapi';
import { consentRequestSchema } from '#src/services/provider/ports';
import { auditLog } from '#src/adapters/forge/kvs/audit-log';
import { changeStore } from '#src/adapters/forge/kvs/change-store';
import { clientUseStore } from '#src/adapters/forge/kvs/client-use-store';
import { consumerKeyStore } from '#src/adapters/forge/kvs/consumer-key-store';
import { grantStore } from '#src/adapters/forge/kvs/grant-store';
import { heldRedirectStore } from '#src/adapters/forge/kvs/held-redirect-store';
import { installationKeyStore } from '#src/adapters/forge/kvs/installation-key-store';
import { linkStore } from '#src/adapters/forge/kvs/link-store';
import { nonceStore } from '#src/adapters/forge/kvs/nonce-store';
import { oneTimeStore } from '#src/adapters/forge/kvs/one-time-store';
import { requestCounter } from '#src/adapters/forge/kvs/request-counter';
import { savedTableStore } from '#src/adapters/forge/kvs/saved-table-store';
import type { ApplicationLink } from '#core/application-link/application-link';
import type { Consumer } from '#core/application-link/consumer';
import type { Incoming } from '#core/application-link/incoming';
import { clientIdOf } from '#core/provider/client-id';
import type { System } from '#src/services/ports';
import type { ConsumerLink } from '#src/services/provider/clients/find-consumer';
import { provider } from '#src/services/provider/provider';
import type { SavedTable } from '#src/services/provider/resources/saved-tables';
import { incomingHandler } from '#src/web-triggers/incoming';
import { aLink } from '../builders/a-link';
import { useForgeStorage, type StorageDelays } from './use-forge-storage';

export const ISSUER = 'https://hello.atlassian-dev.net/x1/abc';
export const REDIRECT_URI = 'https://client.example.com/callback?tenant=1';
export const CLIENT_ID = clientIdOf(aLink().id, 'incoming');
export const CLIENT_SECRET = 'the-secret_of~the.client';
export const INSTALLATION_ID = 'b7a5d2f0-5c9a-4c1e-9f7e-2f1d4b6a8c30';
const AUTHORIZATION_PAGE = 'https://acme.atlassian.net/wiki/apps/a/e/jira-connections';

/** Another link, whose application is another client. */
export const OTHER_LINK_ID = '6f2b1c1e-3a55-4f0e-9d1b-0a7b5a3f1c12';
export const OTHER_CLIENT_ID = clientIdOf(OTHER_LINK_ID, 'incoming');

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

export function anIncomingLink(
  incoming: Partial<Incoming> = {},
  overrides: Partial<ApplicationLink> = {},
): ApplicationLink {
  return {
    ...aLink(),
    incoming: {
      clientId: CLIENT_ID,
      secretHash: sha256(CLIENT_SECRET),
      secretSetAt: '2026-11-01T00:00:00.000Z',
      redirectUris: [REDIRECT_URI],
      scope: 'WRITE',
      allowsClientCredentials: true,
      ...incoming,
    },
    ...overrides,
  };
}

export const CONSUMER_KEY = 'jira:1234';
export const CALLBACK =
  'https://jira.example.com/plugins/servlet/applinks/oauth/login-dance/access';

/** A link whose application is an OAuth 1.0a consumer. Its public key protects nothing until a test sets one. */
export function aConsumerLink(
  consumer: Partial<Consumer> = {},
  overrides: Partial<ApplicationLink> = {},
): ConsumerLink {
  return {
    ...aLink(),
    ...overrides,
    consumer: {
      clientId: clientIdOf(overrides.id ?? aLink().id, 'incoming'),
      consumerKey: CONSUMER_KEY,
      name: 'Example Jira',
      publicKey: '',
      callbackHost: 'jira.example.com',
      scope: 'READ',
      allowsTwoLegged: false,
      providerUrl: ISSUER,
      setAt: '2026-11-01T00:00:00.000Z',
      ...consumer,
    },
  };
}

export function anotherIncomingLink(): ApplicationLink {
  return anIncomingLink({ clientId: OTHER_CLIENT_ID }, { id: OTHER_LINK_ID });
}

/** The provider on the local platform's storage, in this process, with a clock to move. */
export function useIncomingProvider(delays?: StorageDelays) {
  const clock = useForgeStorage(delays);
  const system: System = {
    now: clock.now,
    isoNow: () => new Date(clock.now()).toISOString(),
    wait: () => Promise.resolve(),
    timeLeft: () => 23_500,
    randomSecret: () => randomBytes(32).toString('base64url'),
    randomUuid: randomUUID,
    random: () => 0.5,
    hash: sha256,
  };
  const gone = new Set<string>();
  const withoutJira = new Set<string>();
  beforeEach(() => {
    gone.clear();
    withoutJira.clear();
  });
  const services = provider({
    links: linkStore,
    grants: grantStore(system),
    consents: oneTimeStore('consent', consentRequestSchema, system),
    counter: requestCounter(system),
    uses: clientUseStore,
    consumerKeys: consumerKeyStore,
    nonces: nonceStore,
    heldRedirects: heldRedirectStore,
    audit: auditLog,
    system,
    issuerUrl: () => Promise.resolve(ISSUER),
    authorizationPageUrl: () => Promise.resolve(AUTHORIZATION_PAGE),
    keys: installationKeyStore,
    ownIdentity: () => ({ installationId: INSTALLATION_ID, appVersion: '1.2.0' }),
    changes: changeStore,
    savedTables: savedTableStore,
    isActivePerson: (accountId) => Promise.resolve(!gone.has(accountId)),
    hasLostJira: (_link, accountId) => Promise.resolve(withoutJira.has(accountId)),
    loadWholeTable: () => Promise.reject(new Error('No table is loaded here.')),
  });
  const handler = incomingHandler(services);

  /** As the platform calls the web trigger. */
  const send: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const { pathname, searchParams } = new URL(request.url);
    const answer = await handler({
      method: request.method,
      path: pathname,
      userPath: pathname.replace('/x1/abc', ''),
      headers: Object.fromEntries([...request.headers].map(([name, value]) => [name, [value]])),
      queryParameters: Object.fromEntries(
        [...new Set(searchParams.keys())].map((key) => [key, searchParams.getAll(key)]),
      ),
      body: await request.text(),
    });
    const headers = Object.entries(answer.headers).map(([name, values]): [string, string] => [
      name,
      values.join(', '),
    ]);
    return new Response(answer.body, { status: answer.statusCode, headers });
  };

  /** As the platform calls the web trigger for a path that no client writes. */
  const ask = (userPath: string, { method = 'GET', headers }: RequestInit) =>
    handler({
      method,
      path: `/x1/abc${userPath}`,
      userPath,
      headers: Object.fromEntries(
        [...new Headers(headers)].map(([name, value]) => [name, [value]]),
      ),
      queryParameters: {},
      body: '',
    });

  return {
    clock,
    services,
    send,
    ask,
    saveTable: (table: SavedTable) => savedTableStore.put(table),
    /** Confluence deactivates the person. */
    deactivate: (accountId: string) => void gone.add(accountId),
    /** Jira no longer lets the person in. */
    takeJiraFrom: (accountId: string) => void withoutJira.add(accountId),
    createConsumer: async (
      consumer: Partial<Consumer> = {},
      link: Partial<ApplicationLink> = {},
    ) => {
      const created = aConsumerLink(consumer, link);
      await linkStore.create(created);
      await consumerKeyStore.claim(created.consumer.consumerKey, created.id);
      return created;
    },
    changedAt: (linkId: string) => changeStore.find(linkId),
    createLink: async (link = anIncomingLink()) => {
      await linkStore.create(link);
      return link;
    },
    changeLink: (change: Partial<ApplicationLink>) =>
      linkStore.update(anIncomingLink().id, (link) => ({ ...link, ...change })),
  };
}

export const AS: oauth.AuthorizationServer = {
  issuer: ISSUER,
  authorization_endpoint: AUTHORIZATION_PAGE,
  token_endpoint: `${ISSUER}/token`,
  revocation_endpoint: `${ISSUER}/revoke`,
  authorization_response_iss_parameter_supported: true,
};

export const CLIENT: oauth.Client = { client_id: CLIENT_ID };
