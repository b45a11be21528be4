import type { InvocationOutcome } from '../host/kernel/invocation';
import type { ModuleFrame } from '../host/kernel/module-frame';
import type { DataCenterStandIn } from '../jira/stand-in';
import { approveAccess } from './approve-access';
import type { LocalSite } from './local-site';

const EGRESS_GROUP = 'jira-links';

/** Calls a resolver of the app as its front end does. @throws {Error} if the app answers with an error */
export async function callResolver<T>(
  site: LocalSite,
  frame: ModuleFrame,
  name: string,
  payload?: object,
): Promise<T> {
  const outcome: InvocationOutcome = await site.host.invokeResolver(frame, name, payload);
  if (!outcome.success) throw new Error(`${name}: ${outcome.error.errorMessage}`);
  const result = outcome.body as { ok: true; value: T } | { ok: false; error: { message: string } };
  if (!result.ok) throw new Error(`${name}: ${result.error.message}`);
  return result.value;
}

/**
 * Creates a link as an administrator does: approves the host, registers Confluence in Jira, and saves the link.
 * @returns the id of the link
 */
export async function createDemoLink(
  site: LocalSite,
  jira: DataCenterStandIn,
  name: string,
  /** Jira by default. */
  product: { type: string; scope: string } = { type: 'jira', scope: 'READ' },
): Promise<string> {
  const { type, scope } = product;
  const admin = site.confluence.frame('application-links', 'admin');
  approveHost(site, new URL(jira.baseUrl).origin);
  const { linkId, redirectUri } = await callResolver<{ linkId: string; redirectUri: string }>(
    site,
    admin,
    'prepareLink',
  );
  const client = jira.registerClient({ name: 'Confluence', redirectUri, scope });
  await callResolver(site, admin, 'createLink', {
    linkId,
    name,
    url: jira.baseUrl,
    type,
    outgoing: { kind: 'oauth2-data-center', ...client, scope },
  });
  return linkId;
}

/** Lets the app contact a host, as an administrator does. @param domain an origin */
export function approveHost(site: LocalSite, domain: string): void {
  const [group] = site.host.egress.approved().filter(({ key }) => key === EGRESS_GROUP);
  const configured = [...(group?.configured ?? []), { domain, type: ['FETCH_BACKEND_SIDE'] }];
  site.host.egress.approve([
    { key: EGRESS_GROUP, description: 'Linked Jira instances', configured },
  ]);
}

/** Approves access as a reader does: signs in to Jira as the user of the same name and allows access. */
export async function connectReader(
  site: LocalSite,
  account: string,
  linkId: string,
): Promise<void> {
  const page = site.confluence.frame('jira-connections', account);
  const macro = site.confluence.frame('jql-table', account);
  const { authorizationUrl } = await callResolver<{ authorizationUrl: string }>(
    site,
    macro,
    'beginAuthorization',
    {
      linkId,
      returnTo: '/wiki',
    },
  );
  const back = await approveAccess(site.host.siteUrl, {
    authorizationUrl: site.host.browserUrl(authorizationUrl),
    jiraUser: account,
  });
  await callResolver(site, page, 'finishAuthorization', {
    ticket: back.searchParams.get('ticket'),
  });
}
