import type { OAuth1Level, OutgoingInput } from '#contract/link-configuration';
import { cloudIdOf } from '#dev/jira/cloud/cloud-id';
import { CLOUD_SITE, startTestCloud, type TestCloud } from '../servers/start-jira-cloud';
import { ISSUER, startOidcProvider, type OidcProvider } from '../servers/start-oidc-provider';
import { useAppSite, type AppSite } from './app-site';
import { createOAuth1Link } from './oauth1-link';

/** A link, and the id of the client that was registered for it. */
export interface ConnectedLink {
  linkId: string;
  clientId?: string;
}

/** A site with a Jira of each kind and an application that is no Jira, all of which can be linked. */
export function useSiteOfEveryKind() {
  let cloud: TestCloud;
  let provider: OidcProvider;
  const site = useAppSite(async (now) => {
    [cloud, provider] = await Promise.all([
      startTestCloud({ now, rateLimits: 'off' }),
      startOidcProvider(),
    ]);
    const atlassian = ['https://auth.atlassian.com', 'https://api.atlassian.com', CLOUD_SITE];
    const map = Object.fromEntries(atlassian.map((origin) => [origin, cloud.origin]));
    return { map: { ...map, [ISSUER]: provider.origin } };
  });
  afterAll(() => Promise.all([cloud.stop(), provider.stop()]));

  /** Links an application by such an outgoing side, with a client of its own, and connects reader1 if readers can. */
  async function connectedLink(outgoing: OutgoingInput): Promise<ConnectedLink> {
    switch (outgoing.kind) {
      case 'oauth1':
        return connectedByOAuth1(site(), outgoing.level);
      case 'oauth2-data-center':
        return connectedToDataCenter(site());
      case 'oauth2-cloud':
        return connectedByClient(site(), outgoing, {
          url: CLOUD_SITE,
          type: 'jira',
          person: 'reader1',
          choices: { cloudId: cloudIdOf(CLOUD_SITE) },
          register: (name, callbackUrl) =>
            cloud.registerApp({ name, callbackUrl, scopes: ['read:jira-work', 'read:jira-user'] }),
        });
      case 'oauth2-external':
        site().approveEgress(ISSUER);
        return connectedByClient(site(), outgoing, {
          url: ISSUER,
          type: 'generic',
          person: 'rita',
          register: (_name, callbackUrl) => provider.register(callbackUrl, 'client_secret_post'),
        });
    }
  }
  return { site, connectedLink, cloud: () => cloud };
}

async function connectedByOAuth1(site: AppSite, level: OAuth1Level): Promise<ConnectedLink> {
  const linkId = await createOAuth1Link(site, { level, unverified: true });
  if (level === 'three-legged') await site.connect('reader1', linkId);
  return { linkId };
}

async function connectedToDataCenter(site: AppSite): Promise<ConnectedLink> {
  const linkId = await site.createLink();
  await site.connect('reader1', linkId);
  const { outgoing } = await site.value<{ outgoing: { clientId: string } }>(
    'application-links',
    'admin',
    'viewCredentials',
    { linkId },
  );
  return { linkId, clientId: outgoing.clientId };
}

interface Application {
  url: string;
  type: 'jira' | 'generic';
  /** Who approves there. */
  person: string;
  choices?: Record<string, string>;
  register: (name: string, redirectUri: string) => Promise<Client> | Client;
}
interface Client {
  clientId: string;
  clientSecret: string;
}

async function connectedByClient(
  site: AppSite,
  outgoing: OutgoingInput,
  { url, type, person, choices, register }: Application,
): Promise<ConnectedLink> {
  const { linkId, redirectUri } = await site.value<{ linkId: string; redirectUri: string }>(
    'application-links',
    'admin',
    'prepareLink',
  );
  const client = await register(linkId, redirectUri);
  const link = { linkId, name: 'Linked', url, type, outgoing: { ...outgoing, ...client } };
  await site.value('application-links', 'admin', 'createLink', link);
  const authorizationUrl = await site.beginAuthorization('reader1', linkId);
  const back = await site.approve(authorizationUrl, person, false, choices);
  await site.value('jira-connections', 'reader1', 'finishAuthorization', {
    ticket: back.searchParams.get('ticket'),
  });
  return { linkId, clientId: client.clientId };
}
