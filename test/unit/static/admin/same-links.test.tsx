import { screen } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { chooseAction, field, fill, openAdmin, press, tick } from '#support/ui/admin-page';
import { anApplicationLink, ok, OTHER_ID } from '#support/ui/samples';

const rocket = anApplicationLink();
const twin = anApplicationLink({ id: OTHER_ID, displayUrl: 'https://twin.example.com' });
const WARNING = 'This address is linked already';

test('the wizard says that an address is linked already, and numbers the name that the application gives', async () => {
  await openAdmin((bridge) => {
    bridge.answers.listLinks = ok([anApplicationLink({ name: 'jira.example.com' })]);
  });
  await press('Create link');
  await tick('Atlassian product via OAuth 2.0');
  await fill(/^Application URL/, 'https://fresh.example.com');
  expect(screen.queryByText(WARNING)).toBeNull();

  await fill(/^Application URL/, `${rocket.displayUrl}/`);

  expect(await screen.findByText(WARNING)).toBeTruthy();
});

test('a name that another link has is refused in the first step, whatever its case', async () => {
  const bridge = await openAdmin();
  await press('Create link');
  await fill(/^Application URL/, 'https://fresh.example.com');
  await fill(/^Name/, 'ROCKET jira');
  await press('Continue');

  expect(await screen.findByText('Another link has this name.')).toBeTruthy();
  expect(bridge.invocationsOf('probeUrl')).toEqual([]);
});

test('a link that the application names like another one gets a number', async () => {
  await openAdmin((bridge) => {
    bridge.answers.probeUrl = ok({
      found: true,
      application: { type: 'jira', instanceName: 'Rocket Jira', deployment: 'data-center' },
      scopes: ['READ'],
    });
  });
  await press('Create link');
  await tick('Atlassian product via OAuth 2.0');
  await fill(/^Application URL/, 'https://fresh.example.com');
  await press('Continue');
  await screen.findByRole('button', { name: 'Back' });

  expect((await field(/^Name/)).value).toBe('Rocket Jira (2)');
});

test('a link cannot be renamed to the name of another one', async () => {
  const bridge = await openAdmin((opened) => {
    opened.answers.listLinks = ok([rocket, { ...twin, name: 'Twin' }]);
  });
  await chooseAction('Twin', 'Edit name and URL');
  await fill(/^Name/, 'Rocket Jira');
  await press('Save');

  expect(await screen.findByText('Another link has this name.')).toBeTruthy();
  expect(bridge.invocationsOf('editLink')).toEqual([]);
});

test('menus and buttons of links with the same name are told apart by the address', async () => {
  await openAdmin((opened) => {
    opened.answers.listLinks = ok([rocket, twin]);
  });

  await userEvent.click(
    await screen.findByRole('button', {
      name: 'Actions for Rocket Jira, https://twin.example.com',
    }),
  );

  expect(screen.getAllByRole('menuitem').length).toBeGreaterThan(0);
});
