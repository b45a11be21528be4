import type { EgressApproval, EgressGroup } from '../bridge';

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
