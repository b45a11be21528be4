import { screen, waitFor, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { button, connected, openAdmin, OTHER_ID, rowOf } from '../../../support/ui/admin-page';
import { deferred, textOf } from '../../../support/ui/open-resource';
import { anApplicationLink, failed, JIRA, LINK_ID, ok } from '../../../support/ui/samples';

test('lists the links with application, direction, status and actions', async () => {
  await openAdmin();

  const row = await rowOf('Rocket Jira');

  expect(screen.getAllByRole('columnheader').map(textOf)).toEqual([
    'Application',
    'Direction',
    'Status',
    'Actions',
  ]);
  expect(textOf(row)).toContain('Jira Data Center 10.3.2');
  expect(within(row).getByText('Outgoing')).toBeTruthy();
  expect(await within(row).findByText('Connected')).toBeTruthy();
});

test('tests all links side by side: a slow one holds up no other', async () => {
  const slow = deferred<unknown>();
  await openAdmin(({ answers }) => {
    answers.listLinks = ok([
      anApplicationLink({ name: 'Slow' }),
      anApplicationLink({ id: OTHER_ID, name: 'Quick' }),
    ]);
    answers.testConnection = ({ linkId }: { linkId: string }) =>
      linkId === OTHER_ID ? connected : slow.promise;
  });

  expect(await within(await rowOf('Quick')).findByText('Connected')).toBeTruthy();
  expect(within(await rowOf('Slow')).getByText('Testing connection')).toBeTruthy();

  slow.resolve(connected);
  expect(await within(await rowOf('Slow')).findByText('Connected')).toBeTruthy();
});

test.each([
  ['network-error', 'Network error', 'UNKNOWN_HOST'],
  ['configuration-error', 'Configuration error', 'CLIENT_REJECTED'],
  ['access-error', 'Access error', 'INSUFFICIENT_REMOTE_PERMISSION'],
  ['unknown-error', 'Unknown error', 'UNKNOWN'],
])('a link with %s says so and why', async (state, lozenge, type) => {
  const error = { type, message: `because of ${type}` };
  await openAdmin(({ answers }) => {
    answers.testConnection = ok({ state, error, checkedAt: 'x' });
  });

  const row = await rowOf('Rocket Jira');

  expect(await within(row).findByText(lozenge)).toBeTruthy();
  expect(textOf(row)).toContain(`because of ${type}`);
});

test('a link without approved egress is approved from its row and tested again', async () => {
  const bridge = await openAdmin(({ answers }) => {
    answers.testConnection = ok({
      state: 'needs-approval',
      error: { type: 'EGRESS_NOT_APPROVED', message: 'x' },
      checkedAt: 'x',
    });
  });
  const approve = await screen.findByRole('button', { name: 'Approve access' });
  bridge.answers.testConnection = connected;

  await userEvent.click(approve);

  expect(await screen.findByText('Connected')).toBeTruthy();
  expect(bridge.payloadsOf('__permission__egressSet')).toHaveLength(1);
});

test('the menu of a link works with the keyboard', async () => {
  const bridge = await openAdmin();
  await screen.findByText('Connected');
  const dots = button('Actions for Rocket Jira');
  dots.focus();

  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByText('Go to remote')));
  expect(screen.getAllByRole('menuitem').map(textOf)).toEqual([
    'Go to remote',
    'Test connection',
    'Delete',
  ]);
  await userEvent.keyboard('{ArrowDown}{Enter}');

  await waitFor(() => expect(bridge.invocationsOf('testConnection')).toHaveLength(2));
  expect(screen.queryByRole('menu')).toBeNull();
  expect(document.activeElement).toBe(dots);
});

test('Escape closes the menu and gives the focus back', async () => {
  await openAdmin();
  await screen.findByText('Connected');
  await userEvent.click(button('Actions for Rocket Jira'));
  await screen.findByRole('menu');

  await userEvent.keyboard('{Escape}');

  await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
  expect(document.activeElement).toBe(button('Actions for Rocket Jira'));
});

test('Go to remote opens the Jira in a new tab', async () => {
  const bridge = await openAdmin();
  await screen.findByText('Connected');
  await userEvent.click(button('Actions for Rocket Jira'));

  await userEvent.click(await screen.findByRole('menuitem', { name: 'Go to remote' }));

  expect(bridge.payloadsOf('navigate')).toEqual([{ url: JIRA, type: 'new-tab' }]);
});

test('deletes a link only after a confirmation that names the consequences', async () => {
  const bridge = await openAdmin(({ answers }) => {
    answers.deleteLink = ok({ deleted: true });
  });
  await screen.findByText('Connected');
  await userEvent.click(button('Actions for Rocket Jira'));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Delete' }));

  const dialog = await screen.findByRole('dialog', { name: 'Delete Rocket Jira?' });
  expect(textOf(dialog)).toContain('Every JQL Table that uses this link will show an error');
  expect(bridge.invocationsOf('deleteLink')).toEqual([]);
  await userEvent.click(within(dialog).getByRole('button', { name: 'Delete' }));

  expect(await screen.findByRole('heading', { name: 'No application links yet' })).toBeTruthy();
  expect(bridge.invocationsOf('deleteLink')).toEqual([{ linkId: LINK_ID }]);
});

describe('after a link was deleted, the approval of its address', () => {
  const origin = new URL(JIRA).origin;
  const type = 'FETCH_BACKEND_SIDE';
  const others = [anApplicationLink(), anApplicationLink({ id: OTHER_ID, name: 'Twin' })];

  const deleteFirst = async (links: unknown[]) => {
    const bridge = await openAdmin(({ answers, commands }) => {
      answers.listLinks = ok(links);
      answers.deleteLink = ok({ deleted: true });
      commands.__permission__egressGet = () => ({
        results: [{ key: 'g', description: '', configured: [{ domain: origin, type: [type] }] }],
      });
      commands.__permission__egressDeleteDomain = () => undefined;
    });
    await screen.findAllByText('Connected');
    await userEvent.click(button('Actions for Rocket Jira'));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Delete' }));
    await userEvent.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: 'Delete' }),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    return bridge;
  };

  test('can be removed when no other link uses it', async () => {
    const bridge = await deleteFirst([anApplicationLink()]);

    await userEvent.click(await screen.findByRole('button', { name: 'Remove the approval' }));

    await waitFor(() =>
      expect(screen.queryByText(`This app may still contact ${origin}`)).toBeNull(),
    );
    expect(bridge.payloadsOf('__permission__egressDeleteDomain')).toEqual([
      { key: 'g', domain: origin, type },
    ]);
  });

  test('is left alone while another link needs it', async () => {
    await deleteFirst(others);

    expect(await screen.findByRole('rowheader', { name: /^Twin/ })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Remove the approval' })).toBeNull();
  });
});

test('the confirmation keeps the focus inside and deletes nothing on Escape', async () => {
  const bridge = await openAdmin();
  await screen.findByText('Connected');
  await userEvent.click(button('Actions for Rocket Jira'));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Delete' }));
  const dialog = await screen.findByRole('dialog');
  await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));

  for (let presses = 0; presses < 4; presses++) {
    await userEvent.tab();
    expect(dialog.contains(document.activeElement)).toBe(true);
  }
  await userEvent.keyboard('{Escape}');

  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(bridge.invocationsOf('deleteLink')).toEqual([]);
});

test('refuses who does not administer Confluence', async () => {
  await openAdmin(({ answers }) => {
    answers.listLinks = failed('NOT_ADMIN');
  });

  expect(
    await screen.findByRole('alert', { name: 'This is for Confluence administrators' }),
  ).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Create link' })).toBeNull();
});
