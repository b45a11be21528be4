import { dataCenterClient } from '#core/jira/data-center/data-center-client';
import type { Transport } from '#core/jira/transport';

const SEARCH = { jql: 'project = ABC', fieldIds: ['summary'], maxResults: 50 };

describe('Jira’s window of results', () => {
  const exceeded = () =>
    new Response(
      "Search limit exceeded. We couldn't complete your search because it requests 600 results " +
        'which exceeded the search platform limit of 500.',
      { status: 500 },
    );
  const page = (count: number) =>
    Response.json({
      total: 4310,
      issues: Array.from({ length: count }, (_, index) => ({ key: `ABC-${index + 1}` })),
    });

  function jiraAnswering(...answers: Response[]) {
    let turn = 0;
    const transport: Transport = () => Promise.resolve(answers[turn++] ?? exceeded());
    return dataCenterClient(transport, () => undefined);
  }

  test('a search of Data Center beyond its window of results keeps what was found, and the total', async () => {
    const { issues, total } = await jiraAnswering(page(500), exceeded()).search({
      ...SEARCH,
      maxResults: 1000,
    });

    expect(issues).toHaveLength(500);
    expect(total).toEqual({ count: 4310, precision: 'exact' });
  });

  test('a search of Data Center that its window of results leaves empty is an error that names it', async () => {
    await expect(jiraAnswering(exceeded()).search(SEARCH)).rejects.toMatchObject({
      code: 'JIRA_UNEXPECTED',
      details: { status: 500, reason: 'result-window' },
    });
  });

  test('an error of Data Center is not taken for its window of results', async () => {
    const oops = new Response('oops', { status: 500 });

    await expect(jiraAnswering(oops).search(SEARCH)).rejects.toMatchObject({
      code: 'JIRA_UNEXPECTED',
      details: { status: 500 },
    });
  });
});
