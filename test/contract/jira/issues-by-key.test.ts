import { cloudClient } from '../../../src/core/jira/cloud/cloud-client';
import { dataCenterClient } from '../../../src/core/jira/data-center-client';
import type { JiraClient } from '../../../src/core/jira/jira-client';
import type { Transport } from '../../../src/core/jira/transport';
import { startTestJira } from '../../support/start-jira';
import { startTestCloud } from '../../support/start-jira-cloud';

const PRODUCTS = {
  'Jira Data Center': { start: startTestJira, clientOf: dataCenterClient },
  'Jira Cloud': { start: startTestCloud, clientOf: cloudClient },
};

describe.each(['Jira Data Center', 'Jira Cloud'] as const)('issues by key of %s', (product) => {
  const { start, clientOf } = PRODUCTS[product];
  let jira: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    jira = await start();
  });
  afterAll(() => jira.stop());

  function as(user: string): JiraClient {
    const transport: Transport = (path, { method, body }) =>
      jira.fetch(path, user, {
        method,
        ...(body !== undefined && { body, headers: { 'content-type': 'application/json' } }),
      });
    return clientOf(transport, () => undefined);
  }
  const keys = async (user: string, asked: string[]) =>
    (await as(user).issuesByKey(asked, ['summary'])).map(({ key }) => key).sort();

  test('are those that are there', async () => {
    await expect(keys('admin', ['APP-1', 'SEC-1', 'APP-99999'])).resolves.toEqual([
      'APP-1',
      'SEC-1',
    ]);
  });

  test('are not those that are hidden from the user', async () => {
    await expect(keys('reader2', ['APP-1', 'SEC-1'])).resolves.toEqual(['APP-1']);
  });

  test('have the fields that are asked for', async () => {
    const [issue] = await as('admin').issuesByKey(['APP-1'], ['summary', 'status']);

    expect(Object.keys(issue?.fields ?? {}).sort()).toEqual(['status', 'summary']);
  });

  test('are one request, of a hundred keys too', async () => {
    const hundred = Array.from({ length: 100 }, (_, index) => `APP-${index + 1}`);
    const before = jira.requests.length;

    expect(await keys('admin', hundred)).toHaveLength(100);
    expect(await keys('admin', [])).toEqual([]);
    expect(jira.requests.length - before).toBe(1);
  });
});
