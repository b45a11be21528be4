import type { StateStore } from './state-store';

/** A group of addresses that an administrator approved in the consent dialog of `permissions.egress.set`. */
interface EgressGroup {
  key: string;
  description: string;
  configured: { domain: string; type: string[] }[];
}

/** Customer-managed egress: what administrators approved for this installation. */
export interface EgressApprovals {
  approved(): EgressGroup[];
  /** Each group replaces the group of the same key, as `permissions.egress.set` does. */
  approve(groups: EgressGroup[]): void;
  revoke(key: string, domain?: string): void;
}

const DOCUMENT = 'egress-approvals';

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
