import { load } from 'cheerio';
import { startApplication } from '#dev/applications/start-application';
import { JiraConsumer } from '#support/servers/jira-consumer';
import { JiraOAuthClient } from '#support/servers/jira-oauth-client';
import {
  asTestDataCenter,
  JIRA_BASE,
  NOON,
  type TestDataCenter,
} from '#support/servers/start-jira-data-center';

describe.each([
  { name: 'bitbucket', typeId: 'stash', path: '/rest/api/1.0/application-properties' },
  { name: 'confluence', typeId: 'confluence', path: '/rest/api/user/current' },
] as const)('The stand-in for $name', ({ name, typeId, path }) => {
  let application: TestDataCenter;
  beforeAll(async () => {
    application = asTestDataCenter(
      await startApplication(name, { baseUrl: JIRA_BASE, now: () => NOON }),
    );
  });
  afterAll(() => application.stop());

  test(`the manifest of ${name} states its type in JSON and in XML`, async () => {
    const headers = { accept: 'application/json' };
    const json = await application.fetch('/rest/applinks/1.0/manifest', undefined, { headers });
    const xml = await application.fetch('/rest/applinks/1.0/manifest');

    expect(await json.json()).toMatchObject({ typeId, url: JIRA_BASE });
    expect(load(await xml.text(), { xml: true })('manifest > typeId').text()).toBe(typeId);
  });

  test(`${name} answers its own REST API and not that of Jira`, async () => {
    expect((await application.fetch(path)).status).toBe(200);
    expect((await application.fetch('/rest/api/2/serverInfo')).status).toBe(404);
    expect((await application.fetch('/login.jsp')).status).toBe(200);
  });

  test(`${name} lets users approve by OAuth 2.0 and by OAuth 1.0a`, async () => {
    const whoAmI = '/plugins/servlet/applinks/whoami';
    const bearer = (await new JiraOAuthClient(application).tokens('reader1')).access_token;
    const headers = { authorization: `Bearer ${bearer}` };
    const consumer = new JiraConsumer(application);
    const { accessToken: token } = await consumer.approve('reader2');

    const byBearer = await application.fetch(whoAmI, undefined, { headers });
    const signed = await consumer.send({
      method: 'GET',
      url: JIRA_BASE + whoAmI,
      identity: { token },
    });

    expect([await byBearer.text(), await signed.text()]).toEqual(['reader1', 'reader2']);
  });
});
