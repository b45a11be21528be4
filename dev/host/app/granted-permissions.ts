import type { EgressEntry, Manifest } from './app-under-test';
import type { EgressApprovals } from '../kernel/egress-approvals';

/** The content of `appContext.permissions`, which `permissions.canFetchFrom` of `@forge/api` reads. */
export interface GrantedPermissions {
  scopes: string[];
  external: Record<string, unknown> & { fetch: { backend: string[]; client: string[] } };
}

/** The types of a customer-managed egress entry, as the bridge's `permissions.egress.set` names them. */
const FETCH_TYPES = { backend: 'FETCH_BACKEND_SIDE', client: 'FETCH_CLIENT_SIDE' } as const;

/** The permissions that the manifest declares, together with the egress that administrators have approved. */
export function grantedPermissions(
  manifest: Manifest,
  approvals: EgressApprovals,
): GrantedPermissions {
  const { scopes = [], external = {} } = manifest.permissions ?? {};
  const addresses = (side: 'backend' | 'client') => [
    ...(external.fetch?.[side] ?? []).flatMap((entry) => addressOf(manifest, entry)),
    ...approvedAddresses(approvals, FETCH_TYPES[side]),
  ];
  return {
    scopes: [...scopes],
    external: {
      ...external,
      fetch: { backend: addresses('backend'), client: addresses('client') },
    },
  };
}

function addressOf(manifest: Manifest, entry: EgressEntry): string[] {
  if (typeof entry === 'string') return [entry];
  if (entry.address !== undefined) return [entry.address];
  const remote = manifest.remotes?.find(({ key }) => key === entry.remote);
  return remote ? [remote.baseUrl] : [];
}

function approvedAddresses(approvals: EgressApprovals, type: string): string[] {
  const entries = approvals.approved().flatMap((group) => group.configured);
  return entries.filter((entry) => entry.type.includes(type)).map((entry) => entry.domain);
}
