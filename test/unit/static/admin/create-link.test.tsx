import { fireEvent, screen, within } from '@testing-library/dom';
import {
  button,
  field,
  fill,
  fillAddress,
  fillCredentials,
  goToOutgoing,
  openAdmin,
  press,
  REDIRECT_URI,
  rowOf,
} from '#support/ui/admin-page';
import { textOf } from '#support/ui/open-resource';
import { notFound, OTHER_ID, anApplicationLink, anIncoming, failed, ok } from '#support/ui/samples';

const group = (key: string, domain: string, type: string) => ({
  key,
  description: 'x',
  configured: [{ domain, type: [type] }],
});
const created = ok({ link: anApplicationLink({ id: OTHER_ID, name: 'Company Jira' }) });

test('the wizard creates a link in both directions and shows the incoming secret once', async () => {
  const bridge = await openAdmin(({ answers }) => {
    answers.listLinks = ok([]);
    answers.createLink = ok({
      link: anApplicationLink({ id: OTHER_ID, direction: 'incoming', incoming: anIncoming() }),
      credentials: { clientId: 'incoming-1', clientSecret: '1ncoming' },
    });
    answers.saveOutgoing = ok({
      link: anApplicationLink({ id: OTHER_ID, name: 'Company Jira', direction: 'two-way' }),
    });
  });
  await fillAddress('https://jira.example.com/jira');
  expect(await screen.findByText('Found: Jira Data Center 10.3.2')).toBeTruthy();
  expect((await field(/^Name/)).value).toBe('Company Jira');
  expect(screen.getByText('Step 2 of 4')).toBeTruthy();
  await press('Continue');
  expect(await screen.findByText('Step 3 of 4')).toBeTruthy();
  await press('Continue');

  const details = await screen.findByRole('heading', { name: 'Incoming link details' });
  expect(document.activeElement).toBe(details);
  expect((await field(/^Client secret/)).value).toBe('1ncoming');
  await press('Configure outgoing');
  expect((await field(/^Redirect URI/)).value).toBe(REDIRECT_URI);
  await fillCredentials();

  const row = await rowOf('Company Jira');
  expect(await within(row).findByText('Connected')).toBeTruthy();
  expect(within(row).getByText('Two-way')).toBeTruthy();
  expect(bridge.invocationsOf('createLink')).toEqual([
    {
      linkId: OTHER_ID,
      name: 'Company Jira',
      url: 'https://jira.example.com/jira',
      type: 'jira',
      incoming: { redirectUris: [], scope: 'READ', allowsClientCredentials: false },
      unverified: true,
    },
  ]);
  expect(bridge.invocationsOf('saveOutgoing')).toEqual([
    {
      linkId: OTHER_ID,
      outgoing: {
        kind: 'oauth2-data-center',
        clientId: 'client-1',
        clientSecret: 's3cret',
        scope: 'READ',
      },
    },
  ]);
  expect(document.body.innerHTML).not.toMatch(/s3cret|1ncoming/);
});

test('the wizard creates an outgoing link after the address was approved', async () => {
  const bridge = await openAdmin(({ answers, commands }) => {
    answers.listLinks = ok([]);
    answers.createLink = created;
    commands.__permission__egressGet = () => ({
      results: [group('others', 'https://a.example', 'IMAGES')],
    });
  });
  await goToOutgoing('https://jira.example.com/jira');
  await fillCredentials();

  expect(await within(await rowOf('Company Jira')).findByText('Connected')).toBeTruthy();
  const [{ egresses }] = bridge.payloadsOf('__permission__egressSet') as [
    { egresses: { key: string; configured: unknown }[] },
  ];
  expect(egresses.map(({ configured }) => configured)).toEqual([
    [{ domain: 'https://a.example', type: ['IMAGES'] }],
    [{ domain: 'https://jira.example.com', type: ['FETCH_BACKEND_SIDE'] }],
  ]);
  expect(bridge.invocationsOf('createLink')).toMatchObject([
    { type: 'jira', name: 'Company Jira' },
  ]);
  expect(bridge.invocationsOf('createLink')[0]).not.toHaveProperty('unverified');
});

test('the wizard keeps all fields that a password manager fills at the same moment', async () => {
  const bridge = await openAdmin(({ answers }) => {
    answers.listLinks = ok([]);
    answers.createLink = created;
  });
  await goToOutgoing('https://jira.example.com/jira');
  const [clientId, clientSecret] = [await field(/^Client ID/), await field(/^Client secret/)];

  fireEvent.input(clientId, { target: { value: 'client-1' } });
  fireEvent.input(clientSecret, { target: { value: 's3cret' } });
  await press('Save');

  await rowOf('Company Jira');
  expect(bridge.invocationsOf('createLink')).toMatchObject([
    { outgoing: { clientId: 'client-1', clientSecret: 's3cret' } },
  ]);
});

test('the wizard needs no redirect URL of a Jira Cloud and offers its scopes', async () => {
  const bridge = await openAdmin(({ answers }) => {
    answers.createLink = created;
    answers.probeUrl = ok({
      found: true,
      baseUrl: 'https://team.atlassian.net',
      application: { type: 'jira', deployment: 'cloud' },
    });
  });
  await fillAddress('https://team.atlassian.net');
  expect(await screen.findByText('Found: Jira Cloud')).toBeTruthy();
  await press('Continue');
  expect(await screen.findByText(/the first request of the application is held/)).toBeTruthy();
  expect((await field(/^Redirect URL/)).value).toBe('');
  await press('Configure outgoing only');
  expect((await field(/^Scope/)).value).toBe('read:jira-work read:jira-user offline_access');
  await fillCredentials();

  await rowOf('Company Jira');
  expect(bridge.invocationsOf('createLink')).toMatchObject([
    { outgoing: { kind: 'oauth2-cloud' } },
  ]);
});

test('the wizard asks for no approval if the address is already approved', async () => {
  const bridge = await openAdmin(({ commands }) => {
    commands.__permission__egressGet = () => ({
      results: [group('jira-links', 'https://jira.example.com', 'FETCH_BACKEND_SIDE')],
    });
  });

  await fillAddress('https://jira.example.com/jira');

  expect(await screen.findByText('Found: Jira Data Center 10.3.2')).toBeTruthy();
  expect(bridge.payloadsOf('__permission__egressSet')).toEqual([]);
});

test('the wizard shows why the URL could not be examined and lets the administrator continue by hand', async () => {
  const bridge = await openAdmin(({ answers }) => {
    answers.probeUrl = notFound('SSL_UNTRUSTED', { detail: 'self-signed', status: 0 });
  });
  await fillAddress('https://jira.example.com');
  const alert = await screen.findByRole('alert');
  expect(textOf(alert)).toContain('Details: self-signed');
  expect((await field(/^Name/)).value).toBe('jira.example.com');
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Hosting' }).value).toBe(
    'data-center',
  );
  await press('Continue');
  await press('Configure outgoing only');
  bridge.answers.createLink = failed('JIRA_UNREACHABLE', { networkError: 'SSL_UNTRUSTED' });
  await fillCredentials();
  await screen.findByRole('alert');
  bridge.answers.createLink = created;
  await press('Save without testing');

  await rowOf('Company Jira');
  const [tested, untested] = bridge.invocationsOf('createLink');
  expect(tested).not.toHaveProperty('unverified');
  expect(untested).toMatchObject({ type: 'jira', unverified: true });
});

test('the wizard keeps its input when the approval is refused', async () => {
  const bridge = await openAdmin(({ commands }) => {
    commands.__permission__egressSet = () => Promise.reject(new Error('declined'));
  });

  await fillAddress('https://jira.example.com');

  expect(
    await screen.findByRole('alert', {
      name: 'Approval needed: this app may not contact Jira yet',
    }),
  ).toBeTruthy();
  expect(bridge.invocationsOf('probeUrl')).toEqual([]);
  await press('Back');
  expect((await field(/^Application URL/)).value).toBe('https://jira.example.com');
});

test.each(['http://jira.example.com', 'jira', ''])(
  'the wizard refuses %p as an address',
  async (url) => {
    const bridge = await openAdmin();

    await fillAddress(url);

    expect(await screen.findByText('Enter an address that begins with https://')).toBeTruthy();
    expect(bridge.payloadsOf('__permission__egressSet')).toEqual([]);
  },
);

test('the wizard keeps its input when Jira rejects the credentials', async () => {
  const bridge = await openAdmin(({ answers }) => {
    answers.createLink = failed('CLIENT_REJECTED', { link: { id: OTHER_ID, name: 'Rocket' } });
  });
  await goToOutgoing('https://jira.example.com');
  await fillCredentials();

  const alert = await screen.findByRole('alert');
  expect(document.activeElement).toBe(alert.parentElement);
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  expect((await field(/^Client ID/)).value).toBe('client-1');
  expect((await field(/^Client secret/)).value).toBe('s3cret');
  await press('Back');
  expect(screen.queryByRole('alert')).toBeNull();
  await press('Configure outgoing only');

  expect((await field(/^Client ID/)).value).toBe('client-1');
  expect((await field(/^Redirect URI/)).value).toBe(REDIRECT_URI);
  expect(bridge.invocationsOf('prepareLink')).toHaveLength(1);
});

test('the wizard can save without a test if the application does not answer', async () => {
  const bridge = await openAdmin(({ answers }) => {
    answers.createLink = failed('JIRA_UNREACHABLE', { networkError: 'CONNECTION_REFUSED' });
  });
  await goToOutgoing('https://jira.example.com');
  await fillCredentials();
  await screen.findByRole('alert');
  bridge.answers.createLink = created;

  await press('Save without testing');

  await rowOf('Company Jira');
  expect(bridge.invocationsOf('createLink')[1]).toMatchObject({ unverified: true });
});

test('the wizard asks for missing credentials', async () => {
  const bridge = await openAdmin();
  await goToOutgoing('https://jira.example.com');
  await fill(/^Client ID/, ' ');

  await press('Save');

  expect(await screen.findAllByText('Fill in this field.')).toHaveLength(2);
  expect(bridge.invocationsOf('createLink')).toEqual([]);
});

test('cancelling the wizard keeps a link whose incoming side is saved', async () => {
  await openAdmin(({ answers }) => {
    answers.listLinks = ok([]);
    answers.createLink = ok({
      link: anApplicationLink({ id: OTHER_ID, name: 'Half', direction: 'incoming' }),
      credentials: { clientId: 'incoming-1', clientSecret: '1ncoming' },
    });
  });
  await fillAddress('https://jira.example.com/jira');
  await screen.findByText(/^Found/);
  await press('Continue');
  await press('Continue');
  await press('Configure outgoing');
  await press('Cancel');

  expect(await rowOf('Half')).toBeTruthy();
});

test('closing the wizard returns the focus to its button', async () => {
  await openAdmin();
  await press('Create link');
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Create link' }));

  await press('Cancel');

  expect(document.activeElement).toBe(button('Create link'));
});
