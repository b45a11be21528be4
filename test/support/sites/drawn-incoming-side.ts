import type { SavedLink } from '#contract/admin-invocations';
import type { IncomingConsent } from '#contract/invocations';
import type { AppSite } from './app-site';

/** None, with an address of the application, without one, with a placeholder, or for the application's own name only. */
export const INCOMING_SIDES = ['none', 'complete', 'empty', 'placeholder', 'own-name'] as const;
export type IncomingSide = (typeof INCOMING_SIDES)[number];

/**
 * Gives a link the incoming side that was drawn, if it has an outgoing one by OAuth 2.0.
 * @returns whether the application can ask Confluence now, by trying it
 */
export async function incomingSide(
  site: AppSite,
  linkId: string,
  { incoming, way }: { incoming: IncomingSide; way: string },
): Promise<{ works: () => Promise<boolean> }> {
  if (incoming === 'none' || way.includes('legged') || way === 'impersonation') {
    return { works: () => Promise.resolve(true) };
  }
  const admin = (name: string, payload: object) =>
    site.value<SavedLink>('application-links', 'admin', name, payload);
  const { link } = await admin('setEnabled', { linkId, enabled: true });
  const own = `${link.displayUrl}/back`;
  const uris = { complete: [own], placeholder: ['https://placeholder.example.com/back'] };
  const redirectUris = incoming in uris ? uris[incoming as keyof typeof uris] : [];
  const allowsClientCredentials = incoming === 'own-name';
  const saved = await admin('saveIncoming', {
    linkId,
    incoming: { redirectUris, scope: 'READ', allowsClientCredentials },
  });
  if (!saved.credentials) throw new TypeError('No credentials were issued.');
  const { clientId, clientSecret } = saved.credentials;
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: own,
    scope: 'READ',
    state: 'a-state',
  }).toString();
  const asksPeople = async () => {
    const consent = await site.value<IncomingConsent>(
      'jira-connections',
      'reader1',
      'readAuthorizationRequest',
      { query },
    );
    return consent.status === 'ask';
  };
  const asksInOwnName = async () => {
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      scope: 'READ',
    });
    const { token = '' } = saved.link.incoming?.endpoints ?? {};
    return (await fetch(token, { method: 'POST', body })).ok;
  };
  return { works: allowsClientCredentials ? asksInOwnName : asksPeople };
}
