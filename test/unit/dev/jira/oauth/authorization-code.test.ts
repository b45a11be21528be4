import { JiraOAuthClient } from '../../../../support/jira-oauth-client';
import { startTestJira, type TestJira } from '../../../../support/start-jira';

describe('The authorization code flow', () => {
  let jira: TestJira;
  beforeAll(async () => {
    jira = await startTestJira();
  });
  afterAll(() => jira.stop());

  test('a user who signs in and allows gets a token that acts as that user', async () => {
    const client = new JiraOAuthClient(jira);
    const tokens = await client.tokens('reader2');
    expect(tokens).toMatchObject({ token_type: 'bearer', scope: 'READ' });
    expect(tokens.expires_in).toBeGreaterThan(3590);
    expect(tokens.expires_in).toBeLessThanOrEqual(3600);
    expect(tokens.refresh_token).toEqual(expect.any(String));
    expect(await client.whoAmI(tokens.access_token)).toEqual({ status: 200, user: 'reader2' });
  });
});
