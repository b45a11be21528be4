import { screen, waitFor, within } from '@testing-library/dom';
import type { AuditEntry } from '#contract/audit';
import { choose, openAdmin, press } from '#support/ui/admin-page';
import { textOf } from '#support/ui/open-resource';
import { failed, LINK_ID, ok } from '#support/ui/samples';

const entry = (overrides: Partial<AuditEntry>): AuditEntry => ({
  at: '2026-11-21T14:02:11Z',
  accountId: '712020:ada',
  action: 'created',
  linkId: LINK_ID,
  linkName: 'Rocket Jira',
  ...overrides,
});
const user = (name: string) => () => ({
  body: JSON.stringify({ displayName: name }),
  headers: { 'content-type': 'application/json' },
  status: 200,
  statusText: 'OK',
});

const rows = async () =>
  within(await screen.findByRole('table', { name: 'Audit log' }))
    .getAllByRole('row')
    .slice(1)
    .map(textOf);

test('the audit log names the person, the action, the link and the time', async () => {
  await openAdmin(({ answers, commands }) => {
    answers.listAuditEntries = ok({
      entries: [
        entry({ action: 'access-changed', details: { mode: 'shared' } }),
        entry({ action: 'approval-expired', accountId: undefined }),
        entry({ action: 'approved', accountId: undefined, erased: true }),
      ],
    });
    commands.fetchProduct = user('Ada Lovelace');
  });

  await waitFor(async () => expect((await rows())[0]).toContain('Ada Lovelace'));
  const [changed, died, erased] = await rows();
  expect(changed).toBe(
    'Nov 21, 2026, 3:02 PMAda LovelaceChanged reader accessReaders see issues with: The permissions of a shared accountRocket Jira',
  );
  expect(died).toContain('This app');
  expect(erased).toContain('Erased person');
});

test('the audit log words the entries of moved macros, tests, shared accounts and allowed applications', async () => {
  await openAdmin(({ answers }) => {
    answers.listAuditEntries = ok({
      entries: [
        entry({
          action: 'macros-repointed',
          details: { to: 'New Jira', pages: '2', macros: '3' },
        }),
        entry({ action: 'tested', details: { status: 'network-error' } }),
        entry({ action: 'outgoing-changed', details: { kind: 'oauth2-cloud', clientId: 'mode' } }),
        entry({ action: 'approved', details: { direction: 'incoming', scope: 'READ' } }),
      ],
    });
  });

  const said = await rows();
  expect(said[0]).toContain('Moved macros to another linkNew link: New JiraPages: 2Macros: 3');
  expect(said[1]).toContain('Tested the connectionStatus: Network error');
  expect(said[2]).toContain('Authentication: OAuth 2.0 (Cloud)Client ID: mode');
  expect(said[3]).toContain('Approved accessDirection: IncomingScope: Read');
});

test('the audit log shows the id of an account that no longer exists', async () => {
  await openAdmin(({ answers, commands }) => {
    answers.listAuditEntries = ok({ entries: [entry({ accountId: '712020:gone' })] });
    commands.fetchProduct = () => ({ body: '{}', headers: {}, status: 404, statusText: '' });
  });

  expect((await rows())[0]).toContain('712020:gone');
});

test('the audit log loads older entries on request and reloads the newest after a change', async () => {
  const bridge = await openAdmin(({ answers, commands }) => {
    commands.fetchProduct = user('Ada');
    answers.listAuditEntries = ({ cursor }: { cursor?: string }) =>
      ok(
        cursor === undefined
          ? { entries: [entry({})], cursor: 'older' }
          : { entries: [entry({ action: 'deleted', linkName: 'Old Jira' })] },
      );
  });
  await press('Show older entries');
  await waitFor(async () => expect(await rows()).toHaveLength(2));
  expect(screen.queryByRole('button', { name: 'Show older entries' })).toBeNull();

  await press('Actions for Rocket Jira');
  (await screen.findByRole('menuitem', { name: 'Test connection' })).click();

  await waitFor(() =>
    expect(bridge.invocationsOf('listAuditEntries')).toEqual([{}, { cursor: 'older' }, {}]),
  );
});

test('an audit log that failed to load is loaded again on request, and the links are shown meanwhile', async () => {
  const bridge = await openAdmin(({ answers }) => {
    answers.listAuditEntries = failed('UNEXPECTED', { reference: 'abc' });
  });
  expect(await screen.findByText('Connected')).toBeTruthy();
  bridge.answers.listAuditEntries = ok({ entries: [] });

  await press('Try again');

  expect(await screen.findByText('No entries yet.')).toBeTruthy();
});

test('the audit log can be filtered by the actions of administrators and of other people', async () => {
  const bridge = await openAdmin(({ answers }) => {
    answers.listAuditEntries = ({ by }: { by?: string }) =>
      ok({ entries: by === undefined ? [entry({})] : [entry({ action: 'approved' })] });
  });
  await rows();

  await choose('Show', 'What people did for themselves');

  await waitFor(async () => expect((await rows())[0]).toContain('Approved access'));
  expect(bridge.invocationsOf('listAuditEntries')).toEqual([{}, { by: 'person' }]);
});

test('the audit log highlights a change of whose permissions apply', async () => {
  await openAdmin(({ answers }) => {
    answers.listAuditEntries = ok({
      entries: [
        entry({ action: 'access-changed', details: { mode: 'shared' } }),
        entry({ action: 'outgoing-changed', details: { level: 'impersonation', users: '2' } }),
        entry({ action: 'outgoing-changed', details: { kind: 'none', before: 'impersonation' } }),
        entry({ action: 'approved', details: { account: 'approval' } }),
        entry({ action: 'approved' }),
        entry({ action: 'outgoing-changed', details: { kind: 'oauth2-cloud' } }),
      ],
    });
  });

  const table = await screen.findByRole('table', { name: 'Audit log' });
  const marked = within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.querySelector('[data-mark="Changes reader access"]') !== null);
  expect(marked).toEqual([true, true, true, true, false, false]);
});

test('the audit log is saved as one CSV file, even if it arrives in several parts', async () => {
  const saved: Blob[] = [];
  const names: string[] = [];
  URL.createObjectURL = (blob) => `blob:${saved.push(blob as Blob)}`;
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = function () {
    names.push(this.download);
  };
  const bridge = await openAdmin(({ answers }) => {
    answers.listAuditEntries = ok({ entries: [entry({})] });
    answers.exportAuditEntries = ({ cursor }: { cursor?: string }) =>
      ok(cursor === undefined ? { csv: 'one\r\n', cursor: 'older' } : { csv: 'two\r\n' });
  });

  await press('Export as CSV');

  await waitFor(() => expect(names).toEqual(['audit-log.csv']));
  expect(bridge.invocationsOf('exportAuditEntries')).toEqual([{}, { cursor: 'older' }]);
  expect(saved[0]?.size).toBe('\ufeffone\r\ntwo\r\n'.length + 2);
});
