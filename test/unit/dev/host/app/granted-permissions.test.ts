import type { Manifest } from '#dev/host/app/app-under-test';
import { createStateStore } from '#dev/host/kernel/create-state-store';
import { createEgressApprovals } from '#dev/host/kernel/egress-approvals';
import { grantedPermissions } from '#dev/host/app/granted-permissions';

const manifest: Manifest = {
  app: { id: 'ari:cloud:ecosystem::app/x' },
  modules: {},
  remotes: [{ key: 'own-server', baseUrl: 'https://server.example.com' }],
  permissions: {
    scopes: ['storage:app'],
    external: {
      fetch: {
        backend: ['https://a.example', { address: '*.b.example' }, { remote: 'own-server' }],
        client: ['https://c.example'],
      },
      images: ['https://i.example'],
    },
  },
};

const approve = (...configured: { domain: string; type: string[] }[]) => {
  const approvals = createEgressApprovals(createStateStore());
  approvals.approve([{ key: 'jira', description: 'Jira', configured }]);
  return approvals;
};

test('the granted permissions are those of the manifest, in each of its three forms, and the approved ones', () => {
  const approvals = approve(
    { domain: 'https://jira.one', type: ['FETCH_BACKEND_SIDE'] },
    { domain: 'https://jira.two', type: ['FETCH_BACKEND_SIDE', 'FETCH_CLIENT_SIDE'] },
  );

  expect(grantedPermissions(manifest, approvals)).toEqual({
    scopes: ['storage:app'],
    external: {
      images: ['https://i.example'],
      fetch: {
        backend: [
          'https://a.example',
          '*.b.example',
          'https://server.example.com',
          'https://jira.one',
          'https://jira.two',
        ],
        client: ['https://c.example', 'https://jira.two'],
      },
    },
  });
});

test('an approval replaces the group of its key, and a domain can be revoked alone', () => {
  const approvals = approve(
    { domain: 'https://one', type: ['FETCH_BACKEND_SIDE'] },
    { domain: 'https://two', type: ['FETCH_BACKEND_SIDE'] },
  );

  approvals.revoke('jira', 'https://one');
  expect(approvals.approved()[0]?.configured.map(({ domain }) => domain)).toEqual(['https://two']);
  approvals.revoke('jira', 'https://two');
  expect(approvals.approved()).toEqual([]);
});

test('a manifest without permissions grants none', () => {
  const { app, modules } = manifest;
  const approvals = createEgressApprovals(createStateStore());

  expect(grantedPermissions({ app, modules }, approvals)).toEqual({
    scopes: [],
    external: { fetch: { backend: [], client: [] } },
  });
});
