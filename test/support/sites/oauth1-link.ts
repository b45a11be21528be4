import type { OAuth1Level } from '#contract/link-configuration';
import { type AppSite, JIRA_URL } from './app-site';

interface Rights {
  twoLOAllowed?: boolean;
  executingTwoLOUser?: string;
  twoLOImpersonationAllowed?: boolean;
}

interface Wishes extends Rights {
  level?: OAuth1Level;
  users?: { accountId: string; username: string }[];
  /** What Jira's administrator enters as the public key; default: the right one. */
  publicKey?: string;
  unverified?: boolean;
}

/** Registers this installation in Jira, as its administrator does. */
export async function registerConsumer(
  site: AppSite,
  { publicKey, ...rights }: Rights & { publicKey?: string | undefined } = {},
): Promise<void> {
  const shown = await site.value<{ consumerKey: string; publicKey: string }>(
    'application-links',
    'admin',
    'viewConsumer',
  );
  const { consumerKey: key } = shown;
  const consumer = { key, name: 'Confluence Cloud', publicKey: publicKey ?? shown.publicKey };
  site.jira.registerConsumer({ ...consumer, ...rights });
}

/** Both administrators' part of a link by OAuth 1.0a. @returns the link's id */
export async function createOAuth1Link(
  site: AppSite,
  { level = 'three-legged', users, publicKey, unverified, ...rights }: Wishes = {},
): Promise<string> {
  site.approveEgress();
  await registerConsumer(site, { publicKey, ...rights });
  const prepared = await site.value<{ linkId: string }>(
    'application-links',
    'admin',
    'prepareLink',
  );
  await site.value('application-links', 'admin', 'createLink', {
    linkId: prepared.linkId,
    name: 'Signed Jira',
    url: JIRA_URL,
    type: 'jira',
    outgoing: { kind: 'oauth1', level, ...(users && { users }) },
    ...(unverified && { unverified }),
  });
  return prepared.linkId;
}
