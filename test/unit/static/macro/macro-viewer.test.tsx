import { screen, waitFor, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import type { IssueCount } from '#contract/issue-table';
import { deferred, openResource, textOf } from '#support/ui/open-resource';
import { aDefinition, aTable, failed, JIRA, ok } from '#support/ui/samples';
import type { FakeBridge } from '#support/ui/fake-bridge';

const openMacro = (loadTable: unknown, more: (bridge: FakeBridge) => void = () => undefined) =>
  openResource('macro', (bridge) => {
    bridge.context.extension = { config: aDefinition(), content: { id: '42' } };
    bridge.answers = { loadTable };
    more(bridge);
  });

test('the macro shows the issues in a table that is named by its query', async () => {
  const bridge = await openMacro(ok(aTable(3)));

  const table = await screen.findByRole('table', {
    name: 'Issues for project = ROCKET ORDER BY updated DESC',
  });

  expect(within(table).getAllByRole('row')).toHaveLength(4);
  expect(within(table).getByRole('columnheader', { name: 'Story Points' })).toBeTruthy();
  expect(bridge.invocationsOf('loadTable')).toEqual([{ definition: aDefinition() }]);
});

test('the macro shows each type of cell in the reader’s language', async () => {
  await openMacro(ok(aTable(5)));

  const row = (await screen.findByRole('link', { name: 'ROCKET-4' })).closest('tr') as HTMLElement;
  const cells = within(row).getAllByRole('cell').map(textOf);

  expect(cells).toEqual([
    'ROCKET-4',
    'Epic',
    expect.stringContaining('As a navigator'),
    'Waiting for a customer who never answers',
    'Low',
    'Jean-Luc Longlastname-Featherstonehaugh (inactive)',
    'Nov 21, 2026, 3:02 PM',
    'Nov 19, 2026 (overdue)',
    'release-blockerq4<b>bold</b>',
    '3,703.5',
    '4h 30m',
    'blocks ROCKET-9',
    'Ada LovelaceGrace Hopper',
    'https://example.com/a/very/long/address/that/does/not/end?soon=no',
  ]);
});

test('the macro shows hostile text as text and isolates its direction', async () => {
  await openMacro(ok(aTable(3)));

  const words = await screen.findByText(/<script>alert\(1\)<\/script>/);

  expect(words.tagName).toBe('BDI');
  expect(document.querySelector('td script')).toBeNull();
});

test('the macro makes no link of an address that is not a web address', async () => {
  const url = 'javascript:alert(1)';
  const rows = [{ key: 'EVIL-1', url, cells: [{ type: 'issue' as const, key: 'EVIL-1', url }] }];
  await openMacro(ok(aTable(1, { rows })));

  expect(await screen.findByText('EVIL-1')).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'EVIL-1' })).toBeNull();
});

test('the macro opens an issue in a new tab through Confluence', async () => {
  const bridge = await openMacro(ok(aTable(1)));

  const issue = await screen.findByRole('link', { name: 'ROCKET-1' });
  await userEvent.click(issue);

  expect(issue.getAttribute('href')).toBe(`${JIRA}/browse/ROCKET-1`);
  expect(bridge.payloadsOf('navigate')).toEqual([
    { url: `${JIRA}/browse/ROCKET-1`, type: 'new-tab' },
  ]);
});

test.each([
  [{ shown: 3, total: 3 }, '3 issues · as of 3:02 PM'],
  [{ shown: 1, total: 1 }, '1 issue · as of 3:02 PM'],
  [{ shown: 3, total: 1613 }, '3 of 1,613 issues · as of 3:02 PM'],
  [
    { shown: 3, total: 613, limitedBy: 'author' },
    'First 3 of 613 issues (limit set by the author) · as of 3:02 PM',
  ],
  [{ shown: 3, total: 1200, precision: 'approximate' }, '3 of about 1,200 issues · as of 3:02 PM'],
  [
    { shown: 3, total: 4310, precision: 'approximate', limitedBy: 'author' },
    'First 3 of about 4,310 issues (limit set by the author) · as of 3:02 PM',
  ],
  [
    { shown: 3, total: 3, precision: 'at-least', limitedBy: 'author' },
    'First 3 of more than 3 issues (limit set by the author) · as of 3:02 PM',
  ],
  [
    { shown: 3, total: 50, limitedBy: 'size' },
    'First 3 of 50 issues (one response cannot hold more) · as of 3:02 PM',
  ],
  [
    { shown: 3, total: 50, limitedBy: 'jira' },
    'First 3 of 50 issues (Jira returned no more) · as of 3:02 PM',
  ],
] satisfies [IssueCount, string][])(
  'the macro says how many issues it shows and how many there are: %j',
  async (count, words) => {
    await openMacro(ok(aTable(3, { count })));

    await screen.findByRole('table');

    expect(textOf(document.querySelector('.table-footer__count'))).toBe(words);
  },
);

test('the macro shows numbers, times and texts in the reader’s locale', async () => {
  await openMacro(ok(aTable(3, { count: { shown: 3, total: 1613 } })), (bridge) => {
    bridge.context.locale = 'de-DE';
  });

  await screen.findByRole('table');

  expect(textOf(document.querySelector('.table-footer__count'))).toBe(
    '3 von 1.613 Vorgängen · Stand 15:02',
  );
  expect(document.documentElement.lang).toBe('de-DE');
});

test('the macro shows the author’s title as the caption', async () => {
  await openMacro(ok(aTable(1)), (bridge) => {
    bridge.context.extension.config = aDefinition({
      display: { maxRows: 50, title: 'Release 7' },
    });
  });

  expect(await screen.findByRole('table', { name: 'Release 7' })).toBeTruthy();
});

test('the macro says that a query without results is valid', async () => {
  await openMacro(ok(aTable(0)));

  expect(await screen.findByRole('heading', { name: 'No issues found' })).toBeTruthy();
  expect(screen.getByRole('link', { name: /Open in Jira/ })).toBeTruthy();
});

test('the macro keeps only the visible rows of a long table in the document', async () => {
  // jsdom lays nothing out: every element is 0 high.
  jest.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(640);
  await openMacro(ok(aTable(600)));

  const table = await screen.findByRole('table');
  await waitFor(() => expect(table.querySelectorAll('tbody tr').length).toBeLessThan(60));

  expect(table.getAttribute('aria-rowcount')).toBe('601');
  expect(await screen.findByText('ROCKET-1')).toBeTruthy();
  expect(screen.queryByText('ROCKET-599')).toBeNull();
  jest.restoreAllMocks();
});

test('the macro loads again after Try again and shows the table', async () => {
  const bridge = await openMacro(failed('JIRA_TIMEOUT'));
  const again = await screen.findByRole('button', { name: 'Try again' });
  bridge.answers.loadTable = ok(aTable(2));

  await userEvent.click(again);

  expect(await screen.findByRole('table')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('the macro shows Jira’s message for a query that Jira does not understand', async () => {
  await openMacro(failed('JQL_INVALID', { jiraMessages: ["Expecting operator but got 'ORDER'."] }));

  const alert = await screen.findByRole('alert', { name: 'Jira does not understand this query' });

  expect(alert.textContent).toContain("Expecting operator but got 'ORDER'.");
});

test('the macro says that something went wrong if the platform does not answer', async () => {
  await openMacro(() => Promise.reject(new Error('There was an error invoking the function')));

  expect(
    await screen.findByRole('alert', { name: 'Something went wrong in this app' }),
  ).toBeTruthy();
});

test.each([
  [true, 'Configure this macro'],
  [false, 'No issues to show yet'],
])('an unconfigured macro (editing: %s) says: %s', async (isEditing, title) => {
  const bridge = await openMacro(undefined, (fake) => {
    fake.context.extension = { isEditing };
  });

  expect(await screen.findByRole('heading', { name: title })).toBeTruthy();
  expect(bridge.invocationsOf('loadTable')).toEqual([]);
});

test('the macro shows a pasted link that still needs an application link', async () => {
  const pasted = 'https://rocket.atlassian.net/issues/?jql=project%20%3D%20ROCKET';
  await openMacro(undefined, (fake) => {
    fake.context.extension = { isEditing: true, autoConvertLink: pasted };
  });

  expect((await screen.findByRole('link', { name: pasted })).getAttribute('href')).toBe(pasted);
});

test('the macro loads again when the author saves its config', async () => {
  const bridge = await openMacro(undefined, (fake) => {
    fake.context.extension = { isEditing: true };
  });
  await screen.findByRole('heading', { name: 'Configure this macro' });
  bridge.context.extension = { isEditing: true, config: aDefinition() };
  bridge.answers.loadTable = ok(aTable(1));

  await waitFor(() => expect(bridge.payloadsOf('on')).toHaveLength(1));
  await bridge.emit('FORGE_CORE_MACRO_CONFIG_CHANGED');

  expect(await screen.findByRole('table')).toBeTruthy();
});

test.each([
  ['a table', ok(aTable(1))],
  ['an error', failed('JIRA_TIMEOUT')],
  ['no issues', ok(aTable(0))],
])('the macro reports that it is ready only after %s is drawn', async (_what, answer) => {
  const pending = deferred<unknown>();
  const bridge = await openMacro(() => pending.promise);
  await screen.findByRole('status', { name: 'Loading issues' });
  expect(bridge.payloadsOf('emitReadyEvent')).toHaveLength(0);

  pending.resolve(answer);

  await waitFor(() => expect(bridge.payloadsOf('emitReadyEvent')).toHaveLength(1));
});

test('the macro says that it could not be loaded if Confluence gives no context', async () => {
  jest.spyOn(console, 'error').mockReturnValue();
  await openMacro(undefined, (fake) => {
    fake.commands.getContext = () => Promise.reject(new Error('no context'));
  });

  expect(await screen.findByText(/Reload the page to try again/)).toBeTruthy();
  jest.restoreAllMocks();
});

test('the macro shows Jira’s warnings about a query above the issues', async () => {
  const remark = "The value 'gone' does not exist for the field 'assignee'.";
  await openMacro(ok({ ...aTable(2), warnings: [remark] }));

  expect(await screen.findByText(remark)).toBeTruthy();
  expect(screen.getAllByRole('row').length).toBeGreaterThan(2);
});
