import { screen, waitFor, within } from '@testing-library/dom';
import { button, chooseAction, openAction, press, pressIn } from '#support/ui/admin-page';
import { textOf } from '#support/ui/open-resource';
import { anApplicationLink, anIncoming, failed, LINK_ID, ok } from '#support/ui/samples';

const twoWay = anApplicationLink({ direction: 'two-way', incoming: anIncoming() });

test('the dialog of credentials requests client ids and the times of the secrets from the backend', async () => {
  const bridge = await openAction(twoWay, 'View credentials', ({ answers }) => {
    answers.viewCredentials = ok(twoWay);
  });

  const dialog = await screen.findByRole('dialog', { name: 'Credentials of Rocket Jira' });

  const valueOf = async (label: string) =>
    (await within(dialog).findByLabelText<HTMLInputElement>(label)).value;
  expect(await valueOf('Client ID (outgoing)')).toBe('client-1');
  expect(await valueOf('Client ID (incoming)')).toBe('incoming-1');
  expect(await valueOf('Redirect URI')).toBe(twoWay.redirectUri);
  expect(within(dialog).getAllByText(/^Client secret set on Nov 20, 2026/)).toHaveLength(2);
  expect(textOf(dialog)).toContain('Never used.');
  expect(bridge.invocationsOf('viewCredentials')).toEqual([{ linkId: LINK_ID }]);
  await pressIn(dialog, 'Close');
  await waitFor(() => expect(document.activeElement).toBe(button('Actions for Rocket Jira')));
});

test('the dialog of credentials shows the endpoints of Confluence and when the application last used them', async () => {
  const issuer = 'https://hello.atlassian-dev.net/x1/abc';
  const endpoints = {
    authorization: 'https://site.atlassian.net/wiki/apps/a/e/jira-connections',
    token: `${issuer}/token`,
    revocation: `${issuer}/revoke`,
    metadata: `${issuer}/.well-known/oauth-authorization-server`,
  };
  const incoming = anIncoming({ endpoints, lastUsedAt: '2026-11-21T10:00:00.000Z' });
  await openAction(twoWay, 'View credentials', ({ answers }) => {
    answers.viewCredentials = ok({ ...twoWay, incoming });
  });

  const dialog = await screen.findByRole('dialog');

  const labels = [
    'Authorization endpoint',
    'Token endpoint',
    'Revocation endpoint',
    'Metadata URL',
  ];
  await within(dialog).findByLabelText('Metadata URL');
  const shown = labels.map((label) => within(dialog).getByLabelText<HTMLInputElement>(label).value);
  expect(shown).toEqual(Object.values(endpoints));
  expect(textOf(dialog)).toContain('Nov 21, 2026');
});

test('replacing the incoming secret needs a confirmation and shows the new secret once', async () => {
  const bridge = await openAction(twoWay, 'View credentials', ({ answers }) => {
    answers.viewCredentials = ok(twoWay);
    answers.rotateIncomingSecret = ok({
      link: twoWay,
      credentials: { clientId: 'incoming-1', clientSecret: 'n3w-s3cret' },
    });
  });
  await press('Create a new client secret');
  expect(await screen.findByText('The current secret stops working immediately')).toBeTruthy();
  expect(bridge.invocationsOf('rotateIncomingSecret')).toEqual([]);

  await press('Replace the secret');

  const secret = await screen.findByLabelText<HTMLInputElement>('Client secret');
  expect(secret.value).toBe('n3w-s3cret');
  expect(screen.getByRole('dialog').contains(document.activeElement)).toBe(true);
  await press('Close');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(document.body.innerHTML).not.toContain('n3w-s3cret');
});

test('the list of links updates a link whose incoming secret was replaced', async () => {
  const incoming = anIncoming({ allowsClientCredentials: true });
  await openAction(twoWay, 'View credentials', ({ answers }) => {
    answers.viewCredentials = ok(twoWay);
    answers.rotateIncomingSecret = ok({
      link: { ...twoWay, incoming },
      credentials: { clientId: 'incoming-1', clientSecret: 'n3w-s3cret' },
    });
  });
  await press('Create a new client secret');
  await press('Replace the secret');
  await screen.findByLabelText('Client secret');
  expect(await screen.findByText('Rocket Jira has a new client secret.')).toBeTruthy();

  await press('Close');
  await chooseAction('Rocket Jira', 'Edit incoming link');

  expect(await screen.findByRole('checkbox', { name: 'Allow client credentials' })).toHaveProperty(
    'checked',
    true,
  );
});

test('the incoming secret stays if the administrator does not confirm its replacement', async () => {
  const bridge = await openAction(twoWay, 'View credentials', ({ answers }) => {
    answers.viewCredentials = ok(twoWay);
  });
  await press('Create a new client secret');

  await press('Keep the secret');

  expect(await screen.findByRole('button', { name: 'Create a new client secret' })).toBeTruthy();
  expect(bridge.invocationsOf('rotateIncomingSecret')).toEqual([]);
});

test('the dialog of credentials shows what to register for an OAuth 1.0 link', async () => {
  const link = anApplicationLink({
    outgoing: {
      kind: 'oauth1',
      level: 'three-legged',
      consumerKey: 'confluence-1',
      publicKey: '-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----',
    },
  });
  await openAction(link, 'View credentials', ({ answers }) => {
    answers.viewCredentials = ok(link);
  });

  expect((await screen.findByLabelText<HTMLInputElement>('Consumer key')).value).toBe(
    'confluence-1',
  );
  expect(screen.getByLabelText<HTMLTextAreaElement>('Public key').value).toContain('MIIB');
});

test('the dialog of credentials shows a cleared secret, and an error if it fails to load', async () => {
  const link = anApplicationLink({
    outgoing: { kind: 'oauth2-data-center', clientId: 'client-1', scope: 'READ' },
  });
  await openAction(link, 'View credentials', ({ answers }) => {
    answers.viewCredentials = ok(link);
  });
  expect(await screen.findByText(/^No client secret is stored/)).toBeTruthy();

  await openAction(link, 'View credentials', ({ answers }) => {
    answers.viewCredentials = failed('LINK_MISSING');
  });
  expect(
    await screen.findByRole('alert', { name: 'This application link no longer exists' }),
  ).toBeTruthy();
});
