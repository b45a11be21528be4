import type { ApplicationLink } from '../../src/core/application-link/application-link';

export function aLink(overrides: Partial<ApplicationLink> = {}): ApplicationLink {
  return {
    id: '6f2b1c1e-3a55-4f0e-9d1b-0a7b5a3f1c11',
    name: 'Company Jira',
    baseUrl: 'https://jira.example.com/jira',
    issuer: 'https://jira.example.com/jira',
    application: 'Jira Data Center 10.3.2',
    clientId: 'client-1',
    scope: 'READ',
    redirectUri: 'https://hello.atlassian-dev.net/x1/abc/cb/6f2b1c1e-3a55-4f0e-9d1b-0a7b5a3f1c11',
    createdAt: '2026-11-01T00:00:00.000Z',
    ...overrides,
  };
}
