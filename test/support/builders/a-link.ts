import type { OAuth2Link } from '#core/application-link/application-link';

export function aLink(overrides: Partial<OAuth2Link> = {}): OAuth2Link {
  return {
    id: '6f2b1c1e-3a55-4f0e-9d1b-0a7b5a3f1c11',
    generation: 'generation-1',
    name: 'Company Jira',
    baseUrl: 'https://jira.example.com/jira',
    application: { type: 'jira', deployment: 'data-center', version: '10.3.2' },
    outgoing: {
      kind: 'oauth2-data-center',
      issuer: 'https://jira.example.com/jira',
      clientId: 'client-1',
      scope: 'READ',
      credential: { id: 'credential-1', setAt: '2026-11-01T00:00:00.000Z' },
    },
    access: { mode: 'impersonation' },
    redirectUri: 'https://hello.atlassian-dev.net/x1/abc/cb/6f2b1c1e-3a55-4f0e-9d1b-0a7b5a3f1c11',
    createdAt: '2026-11-01T00:00:00.000Z',
    ...overrides,
  };
}
