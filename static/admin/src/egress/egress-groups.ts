import type { ApplicationLinkView } from '#contract/application-link';
import type { EgressApproval, EgressGroup } from '../bridge';
import { endpointsOf } from './outgoing-endpoints';

/** Forge: at most ten domains in a group. */
const GROUP_DOMAINS_MAX = 10;
const GROUP_KEY = 'jira-links';
const DESCRIPTION = 'Jira servers that JQL Table reads issues from';
/** The name that `@forge/egress` gives to requests of the backend. */
const BACKEND = 'FETCH_BACKEND_SIDE';

export const allowsOrigin = (groups: EgressGroup[], origin: string): boolean =>
  groups.some(({ configured }) =>
    configured.some(({ domain, type }) => domain === origin && type.includes(BACKEND)),
  );

export const approvalsOf = (groups: EgressGroup[], origin: string): EgressApproval[] =>
  groups.flatMap(({ key, configured }) =>
    configured
      .filter(({ domain }) => domain === origin)
      .flatMap(({ domain, type }) => type.map((each) => ({ key, domain, type: each }))),
  );

/**
 * The approvals that no link needs. Of a link that cannot be read nobody knows what it needs, so then there are none.
 */
export function unusedApprovals(
  groups: EgressGroup[],
  links: ApplicationLinkView[],
): EgressApproval[] {
  if (links.some(({ unreadable }) => unreadable)) return [];
  const needed = new Set(links.flatMap(originsOfLink));
  const approved = new Set(groups.flatMap(({ configured }) => configured.map((one) => one.domain)));
  return [...approved]
    .filter((origin) => !needed.has(origin))
    .flatMap((origin) => approvalsOf(groups, origin));
}

/** The hosts that the app asks for a link. */
export const originsOfLink = ({ displayUrl, outgoing }: ApplicationLinkView): string[] =>
  [displayUrl, ...endpointsOf(outgoing)].map((url) => new URL(url).origin);

/**
 * All groups with one more address. All, because `permissions.egress.set` replaces what it is given.
 * @param origin `https://jira.example.com:8443`
 */
export function withOrigin(groups: EgressGroup[], origin: string): EgressGroup[] {
  if (allowsOrigin(groups, origin)) return groups;
  const entry = { domain: origin, type: [BACKEND] };
  const roomy = groups.find(
    ({ key, configured }) => key.startsWith(GROUP_KEY) && configured.length < GROUP_DOMAINS_MAX,
  );
  if (!roomy) {
    return [...groups, { key: freeKey(groups), description: DESCRIPTION, configured: [entry] }];
  }
  return groups.map((group) =>
    group === roomy ? { ...group, configured: [...group.configured, entry] } : group,
  );
}

/** A key that is taken would replace the group that has it: administrators may remove any of them. */
function freeKey(groups: EgressGroup[]): string {
  const taken = new Set(groups.map(({ key }) => key));
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? GROUP_KEY : `${GROUP_KEY}-${number}`;
    if (!taken.has(key)) return key;
  }
}
