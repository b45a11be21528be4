import { screen, waitFor, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import type { FakeBridge } from '#support/ui/fake-bridge';
import { openResource, textOf } from '#support/ui/open-resource';
import { aConnection, failed, JIRA, LINK_ID, ok, wireError } from '#support/ui/samples';

const TICKET = 't'.repeat(43);
const PAGE = '/wiki/spaces/DEV/pages/42';
const link = { id: LINK_ID, name: 'Rocket Jira' };

const openConnect = (search: string, answers: FakeBridge['answers']) =>
  openResource('connect', (bridge) => {
    bridge.answers = { listIncomingApprovals: ok([]), ...answers };
    bridge.commands = {
      createHistory: () => ({ location: { search }, listen: () => undefined }),
    };
  });

test('the page for connecting finishes the authorization once and returns to the page in the same tab', async () => {
  const bridge = await openConnect(`?ticket=${TICKET}`, {
    finishAuthorization: ok({ returnTo: PAGE, connected: true, connection: aConnection() }),
  });

  expect(
    await screen.findByRole('status', { name: 'You are connected to Rocket Jira' }),
  ).toBeTruthy();
  await waitFor(() =>
    expect(bridge.payloadsOf('navigate')).toEqual([{ url: PAGE, type: 'same-tab' }]),
  );
  expect(bridge.invocationsOf('finishAuthorization')).toEqual([{ ticket: TICKET }]);
  expect(screen.getByRole('link', { name: 'Back to the page' }).getAttribute('href')).toBe(PAGE);
});

test('a sign-in that cannot be finished shows below whether the person is connected', async () => {
  await openConnect(`?ticket=${TICKET}`, {
    finishAuthorization: failed('AUTHORIZATION_INVALID'),
    listConnections: ok([aConnection()]),
    listIncomingApprovals: ok([]),
  });

  await screen.findByRole('alert', { name: 'The approval could not be completed' });

  expect(await screen.findByRole('button', { name: 'Disconnect from Rocket Jira' })).toBeTruthy();
});

test.each([
  ['AUTHORIZATION_DENIED', 'Access to Rocket Jira was not approved'],
  ['AUTHORIZATION_INVALID', 'The approval could not be completed'],
] as const)(
  'the page for connecting explains %s and leads back to the page',
  async (code, title) => {
    const bridge = await openConnect(`?ticket=${TICKET}`, {
      finishAuthorization: ok({
        returnTo: PAGE,
        connected: false,
        error: wireError(code, { link }),
      }),
    });

    expect(await screen.findByRole('alert', { name: title })).toBeTruthy();
    expect(bridge.payloadsOf('navigate')).toEqual([]);
    await userEvent.click(screen.getByRole('link', { name: 'Back to the page' }));

    expect(bridge.payloadsOf('navigate')).toEqual([{ url: PAGE, type: 'same-tab' }]);
  },
);

test('the page for connecting stays open after a consent in a separate tab', async () => {
  const bridge = await openConnect(`?ticket=${TICKET}`, {
    finishAuthorization: ok({ returnTo: null, connected: true, connection: aConnection() }),
  });

  expect(await screen.findByText(/You can close this tab/)).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Back to the page' })).toBeNull();
  expect(bridge.payloadsOf('navigate')).toEqual([]);
});

test('the page for connecting offers to try again if Jira did not answer', async () => {
  const bridge = await openConnect(`?ticket=${TICKET}`, {
    finishAuthorization: failed('JIRA_TIMEOUT'),
  });
  const again = await screen.findByRole('button', { name: 'Try again' });
  bridge.answers.finishAuthorization = ok({
    returnTo: PAGE,
    connected: true,
    connection: aConnection(),
  });

  await userEvent.click(again);

  expect(await screen.findByText('You are connected to Rocket Jira')).toBeTruthy();
});

test('the page for connecting lists the reader’s connections if there is no ticket', async () => {
  const bridge = await openConnect('', { listConnections: ok([aConnection()]) });

  const item = await screen.findByRole('listitem');

  expect(textOf(item)).toContain('Connected as ada since Nov 20, 2026, 11:00 AM.');
  expect(screen.getByRole('link', { name: JIRA })).toBeTruthy();
  expect(bridge.invocationsOf('finishAuthorization')).toEqual([]);
});

test('the list of connections loses a Jira from which the reader disconnects', async () => {
  const bridge = await openConnect('', {
    listConnections: ok([aConnection()]),
    disconnect: ok({ disconnected: true, revoked: true }),
  });
  const button = await screen.findByRole('button', { name: 'Disconnect from Rocket Jira' });
  bridge.answers.listConnections = ok([]);

  await userEvent.click(button);

  expect(
    await screen.findByRole('heading', { name: 'You are not connected to any Jira' }),
  ).toBeTruthy();
  expect(bridge.invocationsOf('disconnect')).toEqual([{ linkId: LINK_ID }]);
  expect(screen.getByText('Disconnected from Rocket Jira.')).toBeTruthy();
});

test('the list of connections keeps a connection and shows the reason when disconnecting fails', async () => {
  await openConnect('', {
    listConnections: ok([aConnection()]),
    disconnect: failed('UNEXPECTED', { reference: 'abc-123' }),
  });

  await userEvent.click(await screen.findByRole('button', { name: 'Disconnect from Rocket Jira' }));

  expect(textOf(await screen.findByRole('alert'))).toContain('Log reference: abc-123');
  expect(screen.getByText('Rocket Jira')).toBeTruthy();
});

test('the list of connections says before and after disconnecting that access remains at Atlassian', async () => {
  const bridge = await openConnect('', {
    listConnections: ok([aConnection({ revocation: 'atlassian-account' })]),
    disconnect: ok({ disconnected: true, revoked: false }),
  });
  const apps = 'https://id.atlassian.com/manage-profile/apps';
  const where = { name: 'Connected apps of your Atlassian account' };
  expect((await screen.findByRole('link', where)).getAttribute('href')).toBe(apps);
  bridge.answers.listConnections = ok([]);

  await userEvent.click(screen.getByRole('button', { name: 'Disconnect from Rocket Jira' }));

  await screen.findByRole('heading', { name: 'You are not connected to any Jira' });
  expect(textOf(screen.getByRole('status'))).toContain(
    'It cannot revoke the access in your Atlassian account',
  );
  expect(screen.getByRole('link', where).getAttribute('href')).toBe(apps);
});

test('the list of connections says if Jira did not confirm the revocation', async () => {
  await openConnect('', {
    listConnections: ok([aConnection()]),
    disconnect: ok({ disconnected: true, revoked: false }),
  });

  await userEvent.click(await screen.findByRole('button', { name: 'Disconnect from Rocket Jira' }));

  expect(await screen.findByText(/Rocket Jira did not confirm/)).toBeTruthy();
});

test('the list of connections shows an ended connection and can connect it again', async () => {
  const bridge = await openConnect('', {
    listConnections: ok([aConnection({ ended: true })]),
    reconnect: ok({ authorizationUrl: 'https://jira.example.com/authorize' }),
  });

  expect(textOf(await screen.findByRole('listitem'))).toContain(
    'Rocket Jira no longer accepts your approval. You were connected as ada since',
  );
  await userEvent.click(screen.getByRole('button', { name: 'Reconnect to Rocket Jira' }));

  expect(bridge.invocationsOf('reconnect')).toEqual([{ linkId: LINK_ID }]);
  await waitFor(() =>
    expect(bridge.payloadsOf('navigate')).toEqual([
      { url: 'https://jira.example.com/authorize', type: 'new-tab' },
    ]),
  );
  expect(screen.getByRole('button', { name: 'Remove Rocket Jira from the list' })).toBeTruthy();
});

test('the list of connections says that tables cannot use an application that is not a Jira', async () => {
  await openConnect('', {
    listConnections: ok([aConnection({ noTables: true, jiraUser: '', revocation: 'manual' })]),
  });

  const text = textOf(await screen.findByRole('listitem'));

  expect(text).toContain('Connected since Nov 20, 2026');
  expect(text).toContain('This is not a Jira site: tables cannot show issues from it.');
  expect(text).toContain('It cannot revoke the access in Rocket Jira');
});

test('the list of allowed applications can revoke one', async () => {
  const approval = { link: { ...link, displayUrl: JIRA }, since: '2026-11-20T10:00:00.000Z' };
  const bridge = await openConnect('', {
    listConnections: ok([]),
    listIncomingApprovals: ok([{ ...approval, scope: ['READ', 'WRITE'] }]),
    revokeIncomingApproval: ok({ revoked: true }),
  });
  const text = textOf(await screen.findByRole('listitem'));
  expect(text).toContain('Allowed since Nov 20, 2026, 11:00 AM.');
  expect(text).toContain('and report that issues have changed');
  bridge.answers.listIncomingApprovals = ok([]);

  await userEvent.click(screen.getByRole('button', { name: 'Revoke the access of Rocket Jira' }));

  expect(await screen.findByText('Rocket Jira can no longer act for you.')).toBeTruthy();
  expect(bridge.invocationsOf('revokeIncomingApproval')).toEqual([{ linkId: LINK_ID }]);
  await waitFor(() => expect(screen.queryByRole('listitem')).toBeNull());
});

test('the list of allowed applications keeps one and shows the reason when revoking fails', async () => {
  await openConnect('', {
    listConnections: ok([]),
    listIncomingApprovals: ok([
      { link: { ...link, displayUrl: JIRA }, since: '2026-11-20T10:00:00.000Z', scope: ['READ'] },
    ]),
    revokeIncomingApproval: failed('UNEXPECTED', { reference: 'abc-123' }),
  });

  await userEvent.click(
    await screen.findByRole('button', { name: 'Revoke the access of Rocket Jira' }),
  );

  expect(textOf(await screen.findByRole('alert'))).toContain('Log reference: abc-123');
  expect(screen.getByText('Rocket Jira')).toBeTruthy();
});

test('a person deletes their own data after a question that says what stays', async () => {
  const bridge = await openConnect('', {
    listConnections: ok([aConnection()]),
    deleteMyData: ok({ deleted: true }),
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Delete my data' }));
  const dialog = await screen.findByRole('dialog', { name: 'Delete your data?' });
  expect(textOf(dialog)).toContain('What you did as an administrator stays in the audit log.');
  expect(bridge.invocationsOf('deleteMyData')).toEqual([]);
  bridge.answers.listConnections = ok([]);

  await userEvent.click(within(dialog).getByRole('button', { name: 'Delete my data' }));

  expect(await screen.findByText('Your data was deleted.')).toBeTruthy();
  await screen.findByRole('heading', { name: 'You are not connected to any Jira' });
  expect(bridge.invocationsOf('deleteMyData')).toHaveLength(1);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a failure to delete one’s own data is said in the question, which stays open', async () => {
  await openConnect('', { listConnections: ok([]), deleteMyData: failed('UNEXPECTED') });
  await userEvent.click(await screen.findByRole('button', { name: 'Delete my data' }));
  const dialog = await screen.findByRole('dialog');

  await userEvent.click(within(dialog).getByRole('button', { name: 'Delete my data' }));

  expect(await within(dialog).findByRole('alert')).toBeTruthy();
});
