import type { SavedLink } from '#contract/admin-invocations';
import type { ConsumerInput } from '#contract/link-configuration';
import { ACCOUNTS, type AccountKey } from '#dev/confluence/accounts';
import { newRsaKeys, type RsaKeys } from '../rsa-keys';
import { OAuth1Peer } from '../servers/oauth1-peer';
import type { AppSite } from './app-site';
import { allowAccess } from './incoming-site';

/** One pair for the applications of a test file, because making one takes up to a second. */
let keysOfApplications: RsaKeys | undefined;

export const CALLBACK =
  'https://jira.example.com/plugins/servlet/applinks/oauth/login-dance/access';

/** What an administrator enters about a linked application as a consumer of this app. */
export function aConsumer(consumerKey: string, overrides: Partial<ConsumerInput> = {}) {
  keysOfApplications ??= newRsaKeys();
  return {
    consumerKey,
    name: 'Example Jira',
    publicKey: keysOfApplications.publicKey,
    callbackHost: 'jira.example.com',
    scope: 'READ',
    allowsTwoLegged: false,
    ...overrides,
  } satisfies ConsumerInput;
}

export const personOf = (account: AccountKey, username: string) => ({
  accountId: ACCOUNTS.find(({ key }) => key === account)?.accountId ?? '',
  username,
});

/** Makes the application of a link a consumer. @returns it, as it calls the built app over HTTP */
export async function withConsumer(
  site: AppSite,
  linkId: string,
  overrides: Partial<ConsumerInput> = {},
): Promise<OAuth1Peer> {
  const consumer = aConsumer(`jira:${linkId}`, overrides);
  const { link } = await site.value<SavedLink>('application-links', 'admin', 'saveConsumer', {
    linkId,
    consumer,
  });
  return new OAuth1Peer({
    providerUrl: link.consumer?.providerUrl ?? '',
    consumerKey: consumer.consumerKey,
    keys: (keysOfApplications ??= newRsaKeys()),
    now: () => Date.now() + site.virtualTime.elapsed(),
    fetch,
  });
}

/** The person follows the application to the page, and allows it. @returns the access token */
export async function allowConsumer(
  site: AppSite,
  account: AccountKey,
  peer: OAuth1Peer,
): Promise<string> {
  const requestToken = await peer.requestToken(CALLBACK);
  const query = new URLSearchParams({ oauth_token: requestToken }).toString();
  const authorize = await peer.follow(`/plugins/servlet/oauth/authorize?${query}`);
  const back = await allowAccess(site, account, authorize.search.slice(1));
  const oauth_verifier = back.searchParams.get('oauth_verifier');
  const { form, text } = await peer.accessToken(requestToken, { oauth_verifier });
  const token = form.get('oauth_token');
  if (token === null) throw new Error(text);
  return token;
}
