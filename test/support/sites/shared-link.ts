import type { AppSite } from './app-site';

/** An administrator of Confluence approves for all readers, signed in to Jira as this user. */
export async function approveForAll(site: AppSite, linkId: string, jiraUser: string) {
  const payload = { linkId, as: 'link', returnTo: null };
  const { authorizationUrl } = await site.value<{ authorizationUrl: string }>(
    'application-links',
    'admin',
    'approveLink',
    payload,
  );
  const back = await site.approve(authorizationUrl, jiraUser);
  const ticket = back.searchParams.get('ticket');
  await site.value('jira-connections', 'admin', 'finishAuthorization', { ticket });
}
