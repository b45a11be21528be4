import { JiraOAuthClient } from './jira-oauth-client';
import { startTestDataCenter, type TestDataCenter } from './start-jira-data-center';

export interface JiraOAuthFixture {
  jira: TestDataCenter;
  client: JiraOAuthClient;
}

/** One Data Center for the tests of a file or `describe`, with a new OAuth 2.0 client for each test. */
export function useJiraOAuthClient(): JiraOAuthFixture {
  const fixture = {} as JiraOAuthFixture;
  beforeAll(async () => {
    fixture.jira = await startTestDataCenter();
  });
  beforeEach(() => {
    fixture.client = new JiraOAuthClient(fixture.jira);
  });
  afterAll(() => fixture.jira.stop());
  return fixture;
}
