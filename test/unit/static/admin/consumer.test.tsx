import { screen, waitFor } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import type { ConsumerView } from '#contract/application-link';
import {
  field,
  fill,
  fillAddress,
  openAction,
  openAdmin,
  press,
  pressIn,
  rowOf,
  tick,
} from '#support/ui/admin-page';
import { anApplicationLink, anIncoming, failed, LINK_ID, ok, OTHER_ID } from '#support/ui/samples';

const PUBLIC_KEY = '-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----\n';
const PROVIDER_URL = 'https://site.webtrigger.atlassian.app/public/abc';
const IDENTITY = { consumerKey: 'jira:1234', name: 'Old Jira', publicKey: PUBLIC_KEY };
const CONSUMER: ConsumerView = {
  ...IDENTITY,
  callbackHost: 'jira.example.com',
  scope: 'READ',
  allowsTwoLegged: false,
  clientId: 'client',
  providerUrl: PROVIDER_URL,
  setAt: '2026-11-21T14:02:11Z',
};

const outgoing = { kind: 'oauth1', level: 'three-legged' } as const;
const oneWay = anApplicationLink({ outgoing });
const twoWay = anApplicationLink({ outgoing, consumer: CONSUMER, direction: 'two-way' });
const check = async (name: string) =>
  userEvent.click(await screen.findByRole('checkbox', { name }));

test('the incoming side of an OAuth 1.0 link is filled in from what the application publishes, and saved', async () => {
  const bridge = await openAction(oneWay, 'Edit incoming link', ({ answers }) => {
    answers.readConsumerInfo = ok(IDENTITY);
    answers.saveConsumer = ok({ link: twoWay });
  });
  await press(`Read from ${oneWay.name}`);
  await screen.findByText(/^The values below are those/);
  expect((await field(/^Consumer key/)).value).toBe('jira:1234');
  expect((await field(/^Callback host/)).value).toBe(new URL(oneWay.displayUrl).host);
  await press('Save');

  await rowOf(oneWay.name);
  expect(bridge.invocationsOf('readConsumerInfo')).toEqual([{ url: oneWay.displayUrl }]);
  expect(bridge.invocationsOf('saveConsumer')).toEqual([
    {
      linkId: LINK_ID,
      consumer: {
        ...IDENTITY,
        callbackHost: new URL(oneWay.displayUrl).host,
        scope: 'READ',
        allowsTwoLegged: false,
      },
    },
  ]);
});

test('an application that publishes nothing is entered by hand, and empty fields are named', async () => {
  const bridge = await openAction(oneWay, 'Edit incoming link', ({ answers }) => {
    answers.readConsumerInfo = failed('JIRA_UNEXPECTED', { reason: 'no-consumer-info' });
    answers.saveConsumer = failed('PAYLOAD_INVALID', { reason: 'public-key' });
  });
  await press(`Read from ${oneWay.name}`);
  expect(await screen.findByText(/does not publish its consumer key/)).toBeTruthy();
  await press('Save');
  expect(await screen.findAllByText('Fill in this field.')).toHaveLength(3);
  expect(bridge.invocationsOf('saveConsumer')).toEqual([]);

  await fill(/^Consumer key/, 'jira:1234');
  await fill(/^Consumer name/, 'Old Jira');
  await fill(/^Public key/, 'nothing');
  await press('Save');

  expect(await screen.findByText(/^The public key is not an RSA key/)).toBeTruthy();
  expect((await field(/^Consumer key/)).value).toBe('jira:1234');
});

test('requests without an approval are off at first, and impersonation needs a list of people', async () => {
  const bridge = await openAction(twoWay, 'Edit incoming link', ({ answers }) => {
    answers.saveConsumer = ok({ link: twoWay });
  });
  await check('Allow two-legged OAuth (2LO)');
  await check('Allow impersonation (2LOi)');
  await press('Add a person');
  await fill(/^Person 1/, '712020:account-1');
  await press('Save');
  expect(await screen.findByText('Each row needs a person and a username.')).toBeTruthy();
  await fill(/^Username 1/, 'anna');
  await press('Save');

  await rowOf(twoWay.name);
  expect(bridge.invocationsOf('saveConsumer')).toMatchObject([
    {
      consumer: {
        allowsTwoLegged: true,
        users: [{ accountId: '712020:account-1', username: 'anna' }],
      },
    },
  ]);
});

test('the incoming side of OAuth 1.0 is removed after a question', async () => {
  const bridge = await openAction(twoWay, 'Edit incoming link', ({ answers }) => {
    answers.saveConsumer = ok({ link: oneWay });
  });
  expect((await field(/^Application URL of Confluence/)).value).toBe(PROVIDER_URL);
  await press('Remove incoming link');
  await screen.findByText(/What people allowed it ends immediately/);
  const dialog = await screen.findByRole('dialog');
  await pressIn(dialog, 'Remove incoming link');

  await waitFor(() =>
    expect(bridge.invocationsOf('saveConsumer')).toEqual([{ linkId: LINK_ID, consumer: null }]),
  );
});

test('a link without an incoming side may get one by either protocol, and keeps the one that it has', async () => {
  await openAction(anApplicationLink(), 'Edit incoming link');
  await field(/^Redirect URL/);
  await tick('OAuth 1.0');
  await field(/^Callback host/);
  await tick('OAuth 2.0');
  await field(/^Redirect URL/);
});

test('a link with an incoming side by OAuth 2.0 is not asked for its protocol', async () => {
  await openAction(anApplicationLink({ incoming: anIncoming() }), 'Edit incoming link');
  await field(/^Redirect URL/);

  expect(screen.queryByRole('radio', { name: 'OAuth 1.0' })).toBeNull();
});

test('credentials of an OAuth 1.0 consumer are its key and the address of Confluence, and no secret', async () => {
  await openAction(twoWay, 'View credentials', ({ answers }) => {
    answers.viewCredentials = ok(twoWay);
  });

  expect((await field(/^Consumer key of the application/)).value).toBe('jira:1234');
  expect((await field(/^Application URL of Confluence/)).value).toBe(PROVIDER_URL);
  expect(screen.getByText('Never used.')).toBeTruthy();
  expect(screen.queryByText(/secret was set/i)).toBeNull();
});

test('the wizard leads an OAuth 1.0 link through both directions and checks each of them', async () => {
  const saved = { ...oneWay, id: OTHER_ID, name: 'Old Jira' };
  const both = { ...twoWay, id: OTHER_ID, name: 'Old Jira' };
  const bridge = await openAdmin(({ answers }) => {
    answers.viewConsumer = ok({
      consumerKey: 'confluence-1',
      publicKey: PUBLIC_KEY,
      providerUrl: PROVIDER_URL,
    });
    answers.createLink = ok({ link: saved });
    answers.readConsumerInfo = ok(IDENTITY);
    answers.saveConsumer = ok({ link: both });
  });
  await fillAddress('https://jira.example.com/jira', 'Atlassian product');
  await screen.findByText(/^Found/);
  await press('Continue');
  await press('Save');

  await screen.findByText('Step 4 of 5');
  await waitFor(async () => expect((await field(/^Consumer key/)).value).toBe('jira:1234'));
  bridge.answers.listLinks = ok([both]);
  await press('Save and test');

  await screen.findByText('Step 5 of 5');
  await waitFor(() =>
    expect(screen.getAllByText('Done', { selector: '.lozenge' })).toHaveLength(2),
  );
  expect(screen.getByText('Still open')).toBeTruthy();
  expect((await field(/^Application URL of Confluence/)).value).toBe(PROVIDER_URL);

  const lastUsedAt = '2026-11-21T15:00:00Z';
  bridge.answers.listLinks = ok([{ ...both, consumer: { ...CONSUMER, lastUsedAt } }]);
  window.dispatchEvent(new Event('focus'));

  await waitFor(() =>
    expect(screen.getAllByText('Done', { selector: '.lozenge' })).toHaveLength(3),
  );
  await press('Done');
  await rowOf('Old Jira');
});
