import type { RemoteApplication } from '#contract/link-configuration';

const JIRA_SINCE = [8, 22] as const;

/**
 * Whether an application can be an OAuth 2.0 provider: Jira Data Center can since 8.22. An application that
 * does not state its version is assumed to.
 */
export function offersOAuth2({ type, deployment, version }: RemoteApplication): boolean {
  if (type !== 'jira' || deployment !== 'data-center') return true;
  const [major, minor] = (/^(\d+)\.(\d+)/.exec(version ?? '') ?? []).slice(1).map(Number);
  if (major === undefined || minor === undefined) return true;
  return major > JIRA_SINCE[0] || (major === JIRA_SINCE[0] && minor >= JIRA_SINCE[1]);
}
