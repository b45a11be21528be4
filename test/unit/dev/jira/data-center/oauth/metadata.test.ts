import * as oauth from 'oauth4webapi';
import {
  JIRA_BASE,
  startTestDataCenter,
  type TestDataCenter,
} from '#support/servers/start-jira-data-center';

describe('The metadata of the provider', () => {
  let jira: TestDataCenter;
  beforeAll(async () => {
    jira = await startTestDataCenter();
  });
  afterAll(() => jira.stop());

  test('the OAuth metadata is public and states endpoints below the base URL, not below the URL of the request', async () => {
    const response = await jira.fetch('/rest/oauth2/latest/.well-known/oauth-authorization-server');
    const server = await oauth.processDiscoveryResponse(new URL(JIRA_BASE), response);
    expect(server).toMatchObject({
      authorization_endpoint: `${JIRA_BASE}/rest/oauth2/latest/authorize`,
      token_endpoint: `${JIRA_BASE}/rest/oauth2/latest/token`,
      revocation_endpoint: `${JIRA_BASE}/rest/oauth2/latest/revoke`,
      scopes_supported: ['READ', 'WRITE', 'ADMIN', 'SYSTEM_ADMIN'],
      token_endpoint_auth_methods_supported: ['client_secret_post'],
    });
  });
});
