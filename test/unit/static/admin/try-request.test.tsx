import { screen } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { fill, openAction, openAdmin, press } from '#support/ui/admin-page';
import { anApplicationLink, failed, ok } from '#support/ui/samples';

const link = anApplicationLink({
  name: 'Directory',
  application: { type: 'generic' },
  outgoing: {
    kind: 'oauth2-external',
    provider: 'custom',
    clientId: 'c',
    scope: 'openid',
    authorizationEndpoint: 'https://id.example.com/auth',
    tokenEndpoint: 'https://id.example.com/token',
  },
});
const open = (tryRequest: unknown) =>
  openAction(link, 'Try a request', ({ answers }) => {
    answers.tryRequest = tryRequest;
  });

test('the answer to a request is shown as text, with its status and whether it is cut', async () => {
  const bridge = await open(
    ok({
      status: 302,
      contentType: 'text/html',
      isRedirect: true,
      text: '<b>Found</b>',
      isCut: true,
    }),
  );
  await fill(/^Path/, '/me');
  await press('Send request');

  expect(await screen.findByText('HTTP status 302, text/html')).toBeTruthy();
  expect(screen.getByLabelText('First lines of the answer').textContent).toBe('<b>Found</b>');
  expect(screen.getByText(/Redirects are not followed/)).toBeTruthy();
  expect(screen.getByText('Only the first lines are shown.')).toBeTruthy();
  expect(bridge.invocationsOf('tryRequest')).toEqual([{ linkId: link.id, path: '/me' }]);
});

test('a path that leads elsewhere is refused in the form', async () => {
  const bridge = await open(undefined);
  await fill(/^Path/, '/../x');
  await press('Send request');

  expect(await screen.findByText(/^Enter a path below the address/)).toBeTruthy();
  expect(bridge.invocationsOf('tryRequest')).toEqual([]);
});

test('an administrator without an approval is offered to approve access', async () => {
  await open(failed('AUTHORIZATION_REQUIRED'));
  await press('Send request');

  expect(await screen.findByText(/^You have not approved access/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Approve access as yourself' })).toBeTruthy();
});

test('a link is disabled only after a question', async () => {
  const bridge = await openAction(anApplicationLink(), 'Disable', ({ answers }) => {
    answers.setEnabled = ok({ link: anApplicationLink({ disabled: true }) });
  });
  const dialog = await screen.findByRole('dialog', { name: 'Disable Rocket Jira?' });
  expect(document.activeElement).toBe(dialog.querySelector('h2'));
  expect(bridge.invocationsOf('setEnabled')).toEqual([]);

  await press('Disable');

  expect(bridge.invocationsOf('setEnabled')).toEqual([
    { linkId: anApplicationLink().id, enabled: false },
  ]);
});

test('the menu of a link opens by the down arrow', async () => {
  await openAdmin();
  (await screen.findByRole('button', { name: /^Actions for/ })).focus();
  await userEvent.keyboard('{ArrowDown}');

  expect(document.activeElement?.textContent).toBe('Go to remote');
});
