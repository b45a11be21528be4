import type { StateStore } from './state-store';

/** A group of domains that an administrator approved in the consent dialog of `permissions.egress.set`. */
interface EgressGroup {
  key: string;
  description: string;
  configured: { domain: string; type: string[] }[];
}

/** Customer-managed egress: what administrators have approved for this installation. */
export interface EgressApprovals {
  approved(): EgressGroup[];
  /** Replaces the groups that have the same keys, as `permissions.egress.set` does. */
  approve(groups: EgressGroup[]): void;
  /** Revokes one domain of a group, or the whole group. */
  revoke(key: string, domain?: string): void;
}

const DOCUMENT = 'egress-approvals';

/** Loads the approvals of an earlier run. @throws {HostError} STATE_UNREADABLE */
export function createEgressApprovals(state: StateStore): EgressApprovals {
  const saved = (state.load(DOCUMENT) ?? []) as EgressGroup[];
  const groups = new Map(saved.map((group) => [group.key, group]));
  const save = () => state.save(DOCUMENT, [...groups.values()]);

  return {
    approved: () => structuredClone([...groups.values()]),
    approve: (approvals) => {
      for (const group of approvals) groups.set(group.key, structuredClone(group));
      save();
    },
    revoke: (key, domain) => {
      const group = groups.get(key);
      if (!group) return;
      const configured = group.configured.filter((entry) => entry.domain !== domain);
      if (domain === undefined || configured.length === 0) groups.delete(key);
      else groups.set(key, { ...group, configured });
      save();
    },
  };
}
