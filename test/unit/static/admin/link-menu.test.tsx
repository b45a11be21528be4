import { screen, waitFor } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { button, openAdmin, rowOf } from '#support/ui/admin-page';
import { textOf } from '#support/ui/open-resource';
import { anApplicationLink, JIRA, ok } from '#support/ui/samples';

test('the menu of a link works with the keyboard', async () => {
  const bridge = await openAdmin();
  await screen.findByText('Connected');
  const dots = button('Actions for Rocket Jira');
  dots.focus();

  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByText('Go to remote')));
  expect(screen.getAllByRole('menuitem').map(textOf)).toEqual([
    'Go to remote',
    'View credentials',
    'Edit name and URL',
    'Edit incoming link',
    'Edit outgoing link',
    'Reader access',
    'Approve access as yourself',
    'Test connection',
    'Make primary',
    'Move macros to another link',
    'Disable',
    'Delete',
  ]);
  await userEvent.keyboard('{ArrowDown>7/}{Enter}');

  await waitFor(() => expect(bridge.invocationsOf('testConnection')).toHaveLength(2));
  expect(screen.queryByRole('menu')).toBeNull();
  expect(document.activeElement).toBe(dots);
});

test('Escape closes the menu of a link and returns the focus', async () => {
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

test('the list marks a link that cannot be read, and its menu offers only to delete it', async () => {
  await openAdmin((bridge) => {
    bridge.answers.listLinks = ok([anApplicationLink({ unreadable: true, disabled: true })]);
  });

  expect(textOf(await rowOf('Rocket Jira'))).toContain('This link cannot be read.');
  await userEvent.click(button('Actions for Rocket Jira'));
  expect((await screen.findAllByRole('menuitem')).map(textOf)).toEqual(['Delete']);
});
