import type { AppSite } from '../sites/app-site';

/** Saves a link although its application could not be asked. @returns the id of the link */
export async function createUnverifiedLink(
  site: AppSite,
  url: string,
  more: object = {},
): Promise<string> {
  const admin = <T>(name: string, payload?: unknown) =>
    site.value<T>('application-links', 'admin', name, payload);
  const { linkId } = await admin<{ linkId: string }>('prepareLink');
  const client = { clientId: 'client', clientSecret: 'a secret of the client', scope: 'READ' };
  const outgoing = { kind: 'oauth2-data-center', ...client };
  await admin('createLink', {
    linkId,
    name: url,
    url,
    type: 'jira',
    outgoing,
    unverified: true,
    ...more,
  });
  return linkId;
}
