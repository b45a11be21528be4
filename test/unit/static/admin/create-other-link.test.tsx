import { screen } from '@testing-library/dom';
import {
  choose,
  field,
  fill,
  fillAddress,
  fillCredentials,
  openAdmin,
  press,
  rowOf,
  tick,
} from '#support/ui/admin-page';
import { OTHER_ID, anApplicationLink, anIncoming, failed, ok } from '#support/ui/samples';

const generic = anApplicationLink({
  id: OTHER_ID,
  name: 'Tracker',
  application: { type: 'generic' },
});

async function beginExternal(direction: 'Incoming' | 'Outgoing') {
  await press('Create link');
  await tick('External application');
  await tick(direction);
  await fill(/^Application URL/, 'https://tracker.example.com');
  await fill(/^Name/, 'Tracker');
  await press('Continue');
}

test('the wizard links an external application outgoing and has the hosts of its endpoints approved', async () => {
  const bridge = await openAdmin(({ answers }) => {
    answers.createLink = ok({ link: generic });
  });
  await beginExternal('Outgoing');
  await fill(/^Authorization endpoint/, 'https://id.example.com/authorize');
  await fill(/^Token endpoint/, 'https://tokens.example.com/token');
  await fill(/^Scope/, 'read');
  await fillCredentials();

  await rowOf('Tracker');
  expect(bridge.invocationsOf('createLink')).toEqual([
    {
      linkId: OTHER_ID,
      name: 'Tracker',
      url: 'https://tracker.example.com',
      type: 'generic',
      outgoing: {
        kind: 'oauth2-external',
        provider: 'custom',
        authorizationEndpoint: 'https://id.example.com/authorize',
        tokenEndpoint: 'https://tokens.example.com/token',
        clientId: 'client-1',
        clientSecret: 's3cret',
        scope: 'read',
      },
    },
  ]);
  const approvals = JSON.stringify(bridge.payloadsOf('__permission__egressSet'));
  expect(approvals).toContain('https://tracker.example.com');
  expect(approvals).toContain('https://tokens.example.com');
  expect(approvals).not.toContain('https://id.example.com');
  expect(bridge.payloadsOf('__permission__egressSet')).toHaveLength(1);
});

test('the wizard names the hosts that the administrator left out of the approval, and keeps its input', async () => {
  const bridge = await openAdmin(({ commands }) => {
    let approved: unknown[] = [];
    commands.__permission__egressGet = () => ({ results: approved });
    commands.__permission__egressSet = (payload) => {
      const { egresses } = payload as { egresses: { configured: { domain: string }[] }[] };
      approved = egresses.map((group) => ({
        ...group,
        configured: group.configured.filter(({ domain }) => !domain.includes('tokens')),
      }));
      return { results: approved };
    };
  });
  await beginExternal('Outgoing');
  await fill(/^Authorization endpoint/, 'https://id.example.com/authorize');
  await fill(/^Token endpoint/, 'https://tokens.example.com/token');
  await fill(/^Scope/, 'read');
  await fillCredentials();

  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('Not allowed: https://tokens.example.com');
  expect(alert.textContent).not.toContain('https://tracker.example.com');
  expect(bridge.invocationsOf('createLink')).toEqual([]);
  expect((await field(/^Token endpoint/)).value).toBe('https://tokens.example.com/token');
});

test.each([
  ['google', 'https://accounts.google.com/o/oauth2/v2/auth'],
  ['microsoft', 'https://login.microsoftonline.com/common/oauth2/v2.0/authorize'],
])('the wizard fills in the endpoints of %s', async (provider, authorizationEndpoint) => {
  await openAdmin();
  await beginExternal('Outgoing');

  await choose('Provider', provider);

  expect((await field(/^Authorization endpoint/)).value).toBe(authorizationEndpoint);
  expect((await field(/^Token endpoint/)).value).toMatch(/^https:/);
});

test('the wizard refuses an endpoint without https', async () => {
  const bridge = await openAdmin();
  await beginExternal('Outgoing');
  await fill(/^Authorization endpoint/, 'http://id.example.com/authorize');
  await fill(/^Scope/, 'read');
  await fillCredentials();

  expect(await screen.findAllByText('Enter an address that begins with https://')).toHaveLength(2);
  expect(bridge.invocationsOf('createLink')).toEqual([]);
});

test('the wizard links an external application incoming without asking for an approval', async () => {
  const bridge = await openAdmin(({ answers }) => {
    answers.createLink = ok({
      link: { ...generic, direction: 'incoming', incoming: anIncoming() },
      credentials: { clientId: 'incoming-1', clientSecret: '1ncoming' },
    });
  });
  await beginExternal('Incoming');
  await fill(/^Redirect URL/, 'https://tracker.example.com/callback');
  await choose('Permission', 'Write');
  await press('Continue');

  expect((await field(/^Client secret/)).value).toBe('1ncoming');
  await press('Done');
  await rowOf('Tracker');
  expect(bridge.invocationsOf('createLink')).toMatchObject([
    {
      type: 'generic',
      incoming: { redirectUris: ['https://tracker.example.com/callback'], scope: 'WRITE' },
    },
  ]);
  expect(bridge.payloadsOf('__permission__egressSet')).toEqual([]);
});

test('the wizard links by OAuth 1.0 and shows the consumer key and the public key to register', async () => {
  const publicKey = '-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----';
  const bridge = await openAdmin(({ answers }) => {
    answers.viewConsumer = ok({ consumerKey: 'confluence-1', publicKey });
    answers.readConsumerInfo = failed('JIRA_UNREACHABLE', {});
    answers.createLink = ok({
      link: anApplicationLink({
        id: OTHER_ID,
        name: 'Old Jira',
        outgoing: { kind: 'oauth1', level: 'two-legged', consumerKey: 'confluence-1', publicKey },
      }),
    });
  });
  await fillAddress('https://jira.example.com/jira', 'Atlassian product');
  await screen.findByText(/^Found/);
  await press('Continue');
  expect((await field(/^Consumer key/)).value).toBe('confluence-1');
  expect((await field(/^Public key/)).value).toBe(publicKey);
  await tick('OAuth, two-legged');
  await press('Save');
  await press('Leave it outgoing only');

  await rowOf('Old Jira');
  expect(bridge.invocationsOf('createLink')).toMatchObject([
    { outgoing: { kind: 'oauth1', level: 'two-legged' } },
  ]);
});
