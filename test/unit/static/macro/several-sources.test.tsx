import { screen, waitFor, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import type { IssueTable } from '#contract/issue-table';
import { comeBackUntil, openResource, textOf } from '#support/ui/open-resource';
import type { FakeBridge } from '#support/ui/fake-bridge';
import { aDefinition, aTable, failed, JIRA, LINK_ID, ok } from '#support/ui/samples';

const BETA_ID = '22222222-2222-4222-8222-222222222222';
const LINKS = [
  { id: LINK_ID, name: 'Rocket Jira', displayUrl: JIRA },
  { id: BETA_ID, name: 'Beta Jira', displayUrl: 'https://beta.example.com' },
] as const;

const definition = (maxRows = 50) =>
  aDefinition({
    sources: [
      { linkId: LINK_ID, jql: 'project = ROCKET' },
      { linkId: BETA_ID, jql: 'project = BETA' },
    ],
    display: { maxRows },
  });

/** Of one of the two Jiras. */
const tableOf = (source: number, rows: number, more: Partial<IssueTable> = {}): IssueTable =>
  aTable(rows, {
    link: LINKS[source] ?? LINKS[0],
    searchUrl: `${LINKS[source]?.displayUrl ?? ''}/issues/`,
    ...more,
  });

type Answer = (source: number) => unknown;

const openSeveral = (answer: Answer, prepare: (bridge: FakeBridge) => void = () => undefined) =>
  openResource('macro', (bridge) => {
    bridge.context.extension = { config: definition(), content: { id: '42' } };
    bridge.answers = { loadTable: ({ source }: { source: number }) => answer(source) };
    prepare(bridge);
  });

const both: Answer = (source) => ok(tableOf(source, source === 0 ? 3 : 2));
const notConnected = failed('AUTHORIZATION_REQUIRED', {
  link: { id: BETA_ID, name: 'Beta Jira' },
});

const rowsShown = () => document.querySelectorAll('tbody tr').length;
const counts = async () =>
  within(await screen.findByRole('list'))
    .getAllByRole('listitem')
    .map((item) => textOf(item).replace(/\s+/g, ' '));

test('a table of several Jiras shows the issues of all, and counts them for each', async () => {
  const bridge = await openSeveral(both);

  expect(await counts()).toEqual(['Rocket Jira : 3 issues', 'Beta Jira : 2 issues']);
  expect(rowsShown()).toBe(5);
  expect(textOf(document.querySelector('.table-footer__count'))).toMatch(/^5 issues/);
  expect(screen.getByRole('link', { name: /Beta Jira/ }).getAttribute('href')).toBe(
    'https://beta.example.com/issues/',
  );
  expect(screen.queryByRole('link', { name: 'Open in Jira' })).toBeNull();
  expect(bridge.invocationsOf('loadTable')).toMatchObject([
    { source: 0, definition: definition() },
    { source: 1, definition: definition() },
  ]);
});

test('the one Jira that misses an approval offers to connect, beside the issues of the other', async () => {
  const bridge = await openSeveral(
    (source) => (source === 1 ? notConnected : both(source)),
    ({ answers }) => {
      answers.beginAuthorization = ok({ authorizationUrl: JIRA });
    },
  );
  const alert = await screen.findByRole('alert');

  expect(textOf(alert)).toContain('Connect to Beta Jira to see these issues');
  expect(rowsShown()).toBe(3);
  expect(await counts()).toEqual(['Rocket Jira : 3 issues', 'Beta Jira: not shown']);
  expect(screen.getByText('Issues from 1 of 2 Jiras:')).toBeTruthy();

  await userEvent.click(screen.getByRole('button', { name: 'Connect to Beta Jira' }));
  await waitFor(() => expect(bridge.payloadsOf('navigate')).toHaveLength(1));
  bridge.answers.loadTable = ({ source }: { source: number }) => both(source);
  await comeBackUntil(() => {
    expect(rowsShown()).toBe(5);
  });

  expect(screen.queryByRole('alert')).toBeNull();
  expect(bridge.invocationsOf('beginAuthorization')).toMatchObject([{ linkId: BETA_ID }]);
  // Only the Jira that was missing is asked again.
  expect(bridge.invocationsOf('loadTable')).toMatchObject([
    { source: 0 },
    { source: 1 },
    { source: 1 },
  ]);
});

test('two sources of one link ask for its approval once', async () => {
  const again = { linkId: BETA_ID, jql: 'project = OTHER' };
  await openSeveral(
    (source) => (source === 0 ? both(0) : notConnected),
    ({ context }) => {
      const { sources, ...rest } = definition();
      context.extension.config = { ...rest, sources: [...sources, again] };
    },
  );

  expect(await screen.findAllByRole('button', { name: 'Connect to Beta Jira' })).toHaveLength(1);
});

test('a Jira that fails is named and can be tried again, while the rows of the other stay', async () => {
  const bridge = await openSeveral((source) =>
    source === 1 ? failed('JIRA_TIMEOUT', { link: { id: BETA_ID, name: 'Beta Jira' } }) : both(0),
  );
  expect(textOf(await screen.findByRole('alert'))).toContain(
    'Beta Jira: Jira took too long to answer',
  );
  bridge.answers.loadTable = ({ source }: { source: number }) => both(source);

  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

  await waitFor(() => expect(rowsShown()).toBe(5));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a Jira whose refresh fails keeps its rows and says of when they are', async () => {
  const bridge = await openSeveral(both);
  await counts();
  bridge.answers.loadTable = ({ source }: { source: number }) =>
    source === 1 ? failed('JIRA_UNREACHABLE') : both(source);

  await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));

  expect(textOf(await screen.findByRole('alert'))).toContain(
    'Shown as of 3:02 PM. Beta Jira: Jira cannot be reached',
  );
  expect(rowsShown()).toBe(5);
});

test('a Jira that takes the reader’s access away loses its rows with the next refresh', async () => {
  const bridge = await openSeveral(both);
  await counts();
  bridge.answers.loadTable = ({ source }: { source: number }) =>
    source === 1 ? notConnected : both(source);

  await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));

  await screen.findByRole('alert');
  expect(rowsShown()).toBe(3);
});

test('the rows of a fast Jira do not wait for a slow one, whose rows come in behind them', async () => {
  let answerLate: (answer: unknown) => void = () => undefined;
  await openSeveral((source) =>
    source === 0
      ? both(0)
      : new Promise((resolve) => {
          answerLate = resolve;
        }),
  );

  expect(await screen.findByText(/not answered yet/, {}, { timeout: 3000 })).toBeTruthy();
  expect(rowsShown()).toBe(3);
  answerLate(both(1));

  await waitFor(() => expect(rowsShown()).toBe(5));
  expect(screen.queryByText(/not answered yet/)).toBeNull();
});

test('where no Jira answers there is no empty table, only what helps with each', async () => {
  await openSeveral((source) => (source === 0 ? failed('LINK_MISSING') : notConnected));

  const alerts = await screen.findAllByRole('alert');

  expect(alerts.map((alert) => textOf(alert))).toEqual([
    expect.stringContaining('Jira 1: This application link no longer exists'),
    expect.stringContaining('Connect to Beta Jira'),
  ]);
  expect(screen.queryByRole('table')).toBeNull();
  expect(screen.queryByText('No issues found')).toBeNull();
});

test('further parts are loaded of each Jira, up to the author’s limit', async () => {
  const part = (source: number, start: number) => {
    const { rows, ...table } = tableOf(source, start + 10);
    const next = start < 20 && { next: { start: start + 10, last: `ROCKET-${start + 10}` } };
    return { ...table, rows: rows.slice(start), count: { shown: start + 10, total: 30 }, ...next };
  };
  const bridge = await openResource('macro', (fake) => {
    fake.context.extension = { config: definition(400), content: { id: '42' } };
    fake.answers = {
      loadTable: (asked: { source: number; page?: { after?: { start: number } } }) =>
        ok(part(asked.source, asked.page?.after?.start ?? 0)),
    };
  });

  await waitFor(() => expect(rowsShown()).toBe(60));

  expect(bridge.invocationsOf('loadTable')).toHaveLength(6);
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
});

test('what a query of one Jira names in vain is said with the name of that Jira', async () => {
  await openSeveral((source) =>
    ok(
      tableOf(
        source,
        2,
        source === 1 ? { warnings: ["The value 'x' does not exist."] } : undefined,
      ),
    ),
  );

  expect(await screen.findByText("Beta Jira: The value 'x' does not exist.")).toBeTruthy();
});

test('a guest, whom apps may not serve, is told so once and not for each Jira', async () => {
  await openSeveral(() => failed('NOT_LICENSED'));

  expect(await screen.findAllByRole('alert')).toHaveLength(1);
  expect(screen.queryByText(/Jira 1/)).toBeNull();
});

test('a download says that it lacks the issues of a Jira that did not answer', async () => {
  await openSeveral((source) => (source === 1 ? failed('JIRA_TIMEOUT') : both(0)));
  await screen.findByRole('alert');

  await userEvent.click(screen.getByRole('button', { name: 'Download' }));

  expect(await screen.findByText(/Not every Jira of this table has answered/)).toBeTruthy();
});
