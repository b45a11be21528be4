import { screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import {
  button,
  field,
  fillAddress,
  fillCredentials,
  openAdmin,
  OTHER_ID,
  REDIRECT_URI,
  rowOf,
} from '../../../support/ui/admin-page';
import { anApplicationLink, failed, ok } from '../../../support/ui/samples';

test('creates a link: approval of the address, redirect URI, credentials, then its row', async () => {
  const bridge = await openAdmin(({ answers, commands }) => {
    answers.listLinks = ok([]);
    const link = anApplicationLink({ id: OTHER_ID, name: 'jira.example.com' });
    answers.createLink = ok({ link });
    commands.__permission__egressGet = () => ({
      results: [
        {
          key: 'others',
          description: 'x',
          configured: [{ domain: 'https://a.example', type: ['IMAGES'] }],
        },
      ],
    });
  });

  await fillAddress('https://jira.example.com/jira');
  expect((await field(/^Redirect URI/)).value).toBe(REDIRECT_URI);
  await fillCredentials();

  expect(await within(await rowOf('jira.example.com')).findByText('Connected')).toBeTruthy();
  const [{ egresses }] = bridge.payloadsOf('__permission__egressSet') as [
    { egresses: { key: string; configured: unknown }[] },
  ];
  expect(egresses.map(({ configured }) => configured)).toEqual([
    [{ domain: 'https://a.example', type: ['IMAGES'] }],
    [{ domain: 'https://jira.example.com', type: ['FETCH_BACKEND_SIDE'] }],
  ]);
  expect(bridge.invocationsOf('createLink')).toEqual([
    {
      linkId: OTHER_ID,
      name: 'jira.example.com',
      url: 'https://jira.example.com/jira',
      type: 'jira',
      outgoing: {
        kind: 'oauth2-data-center',
        clientId: 'client-1',
        clientSecret: 's3cret',
        scope: 'READ',
      },
    },
  ]);
  expect(document.body.innerHTML).not.toContain('s3cret');
});

test('asks for no approval when the address has it already', async () => {
  const bridge = await openAdmin(({ commands }) => {
    commands.__permission__egressGet = () => ({
      results: [
        {
          key: 'jira-links',
          description: 'x',
          configured: [{ domain: 'https://jira.example.com', type: ['FETCH_BACKEND_SIDE'] }],
        },
      ],
    });
  });

  await fillAddress('https://jira.example.com/jira');

  expect(await field(/^Client ID/)).toBeTruthy();
  expect(bridge.payloadsOf('__permission__egressSet')).toEqual([]);
});

test('stays at the address, with what was typed, when the approval is refused', async () => {
  const bridge = await openAdmin(({ commands }) => {
    commands.__permission__egressSet = () => Promise.reject(new Error('declined'));
  });

  await fillAddress('https://jira.example.com');

  expect(
    await screen.findByRole('alert', { name: 'Confluence may not contact this Jira yet' }),
  ).toBeTruthy();
  expect((await field(/^Application URL/)).value).toBe('https://jira.example.com');
  expect(bridge.invocationsOf('prepareLink')).toEqual([]);
});

test.each(['http://jira.example.com', 'jira', ''])(
  'does not accept %p as an address',
  async (url) => {
    const bridge = await openAdmin();
    await userEvent.click(await screen.findByRole('button', { name: 'Create link' }));
    if (url !== '') await userEvent.type(await field(/^Application URL/), url);

    await userEvent.click(button('Continue'));

    expect(await screen.findByText('Enter an address that begins with https://')).toBeTruthy();
    expect(bridge.payloadsOf('__permission__egressGet')).toEqual([]);
  },
);

test('loses nothing that was typed when Jira does not accept the credentials', async () => {
  const bridge = await openAdmin(({ answers }) => {
    answers.createLink = failed('CLIENT_REJECTED', { link: { id: OTHER_ID, name: 'Rocket' } });
  });
  await fillAddress('https://jira.example.com');
  await fillCredentials();

  expect(await screen.findByRole('alert')).toBeTruthy();
  expect((await field(/^Client ID/)).value).toBe('client-1');
  expect((await field(/^Client secret/)).value).toBe('s3cret');
  await userEvent.click(button('Back'));
  expect((await field(/^Application URL/)).value).toBe('https://jira.example.com');
  await userEvent.click(button('Continue'));

  expect((await field(/^Redirect URI/)).value).toBe(REDIRECT_URI);
  expect(bridge.invocationsOf('prepareLink')).toHaveLength(1);
});

test('asks for credentials that are missing', async () => {
  const bridge = await openAdmin();
  await fillAddress('https://jira.example.com');
  await field(/^Client ID/);

  await userEvent.click(button('Save'));

  expect(await screen.findAllByText('Fill in this field.')).toHaveLength(2);
  expect(bridge.invocationsOf('createLink')).toEqual([]);
});
