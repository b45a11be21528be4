import { screen, waitFor, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import {
  button,
  choose,
  field,
  fill,
  openAction,
  press,
  pressIn,
  tick,
} from '#support/ui/admin-page';
import { textOf } from '#support/ui/open-resource';
import { anApplicationLink, anIncoming, failed, LINK_ID, ok } from '#support/ui/samples';

const link = anApplicationLink();
const cleared = 'The stored secret and all approvals will be deleted';

describe('name and URL', () => {
  test('a new name of a link is saved, and the focus returns to the actions of the link', async () => {
    const bridge = await openAction(link, 'Edit name and URL', ({ answers }) => {
      answers.editLink = ok({ link: anApplicationLink({ name: 'الشركة Jira' }) });
    });
    await fill(/^Name/, 'الشركة Jira');
    await press('Save');

    expect(await screen.findByText('الشركة Jira was saved.')).toBeTruthy();
    expect(bridge.invocationsOf('editLink')).toEqual([
      { linkId: LINK_ID, name: 'الشركة Jira', url: link.displayUrl },
    ]);
    expect(bridge.payloadsOf('__permission__egressSet')).toEqual([]);
  });

  test('the form names what another URL clears and has the new host approved', async () => {
    const bridge = await openAction(link, 'Edit name and URL', ({ answers }) => {
      answers.editLink = ok({ link });
    });
    expect(screen.queryByText(cleared)).toBeNull();

    await fill(/^Application URL/, 'https://new.example.com');

    expect(await screen.findByText(cleared)).toBeTruthy();
    await press('Save');
    await waitFor(() => expect(bridge.invocationsOf('editLink')).toHaveLength(1));
    expect(JSON.stringify(bridge.payloadsOf('__permission__egressSet'))).toContain(
      'https://new.example.com',
    );
  });

  test('the form of name and URL keeps its input when saving fails', async () => {
    await openAction(link, 'Edit name and URL', ({ answers }) => {
      answers.editLink = failed('URL_REFUSED', { reason: 'private address' });
    });
    await fill(/^Application URL/, 'https://10.0.0.1');
    await press('Save');

    expect(await screen.findByText('Enter a host name instead of an IP address.')).toBeTruthy();
    expect((await field(/^Application URL/)).value).toBe('https://10.0.0.1');
  });
});

describe('the outgoing side', () => {
  test('the form of the outgoing side keeps the stored secret if none is entered', async () => {
    const bridge = await openAction(link, 'Edit outgoing link', ({ answers }) => {
      answers.saveOutgoing = ok({ link });
    });
    const heading = await screen.findByRole('heading', { name: 'Edit outgoing link: Rocket Jira' });
    expect(document.activeElement).toBe(heading);
    await choose('Scope', 'WRITE');
    await press('Save');

    expect(await screen.findByText('Rocket Jira was saved.')).toBeTruthy();
    expect(bridge.invocationsOf('saveOutgoing')).toEqual([
      {
        linkId: LINK_ID,
        outgoing: { kind: 'oauth2-data-center', clientId: 'client-1', scope: 'WRITE' },
      },
    ]);
    await waitFor(() => expect(document.activeElement).toBe(button('Actions for Rocket Jira')));
  });

  test('the form names what another endpoint clears, requires the secret and has the host approved', async () => {
    const external = anApplicationLink({
      application: { type: 'generic' },
      outgoing: {
        kind: 'oauth2-external',
        provider: 'custom',
        authorizationEndpoint: 'https://id.example.com/authorize',
        tokenEndpoint: 'https://id.example.com/token',
        clientId: 'client-1',
        scope: 'read',
        secretSetAt: '2026-11-20T10:00:00.000Z',
      },
    });
    const bridge = await openAction(external, 'Edit outgoing link', ({ answers }) => {
      answers.saveOutgoing = ok({ link: external });
    });
    await fill(/^Token endpoint/, 'https://tokens.example.com/token');

    expect(await screen.findByText(cleared)).toBeTruthy();
    await press('Save');
    expect(await screen.findByText('Fill in this field.')).toBeTruthy();
    expect(bridge.invocationsOf('saveOutgoing')).toEqual([]);

    await fill(/^Client secret/, 's3cret');
    await press('Save');
    await waitFor(() => expect(bridge.invocationsOf('saveOutgoing')).toHaveLength(1));
    expect(JSON.stringify(bridge.payloadsOf('__permission__egressSet'))).toContain(
      '"domain":"https://tokens.example.com"',
    );
  });

  test('an incoming link can get an outgoing side of any kind', async () => {
    const incoming = anApplicationLink({ direction: 'incoming', incoming: anIncoming() });
    delete incoming.outgoing;
    const bridge = await openAction(incoming, 'Edit outgoing link', ({ answers }) => {
      answers.viewConsumer = ok({ consumerKey: 'confluence-1', publicKey: 'PEM' });
      answers.saveOutgoing = ok({ link });
    });
    await choose('Authentication', 'OAuth 2.0 (Cloud)');
    expect((await field(/^Scope/)).value).toBe('read:jira-work read:jira-user offline_access');

    await choose('Authentication', 'OAuth 1.0');
    await tick('OAuth (impersonation)');
    await press('Add a person');
    await fill(/^Person 1/, '712020:ada');
    await press('Save');
    expect(await screen.findByText('Each row needs a person and a username.')).toBeTruthy();
    await fill(/^Username 1/, 'ada');
    await press('Save');

    await waitFor(() =>
      expect(bridge.invocationsOf('saveOutgoing')).toEqual([
        {
          linkId: LINK_ID,
          outgoing: {
            kind: 'oauth1',
            level: 'impersonation',
            users: [{ accountId: '712020:ada', username: 'ada' }],
          },
        },
      ]),
    );
  });

  test('the outgoing side of a link is removed after a confirmation', async () => {
    const bridge = await openAction(link, 'Edit outgoing link', ({ answers }) => {
      answers.saveOutgoing = ok({ link });
    });
    await press('Remove outgoing link');
    const dialog = await screen.findByRole('dialog');
    expect(bridge.invocationsOf('saveOutgoing')).toEqual([]);

    await pressIn(dialog, 'Remove outgoing link');

    expect(await screen.findByRole('table', { name: 'Application links' })).toBeTruthy();
    expect(bridge.invocationsOf('saveOutgoing')).toEqual([{ linkId: LINK_ID, outgoing: null }]);
  });

  test('the form of the outgoing side shows a failure beside its only button to try again', async () => {
    const bridge = await openAction(link, 'Edit outgoing link', ({ answers }) => {
      answers.saveOutgoing = failed('JIRA_UNREACHABLE', { networkError: 'UNKNOWN_HOST' });
    });
    await fill(/^Client ID/, 'client-2');
    expect(await screen.findByText(cleared)).toBeTruthy();
    await fill(/^Client secret/, 's3cret');
    await press('Save');

    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    expect((await field(/^Client ID/)).value).toBe('client-2');

    bridge.answers.saveOutgoing = ok({ link });
    await press('Save without testing');
    expect(await screen.findByText('Rocket Jira was saved.')).toBeTruthy();
    const [tested, untested] = bridge.invocationsOf('saveOutgoing');
    expect(tested).not.toHaveProperty('unverified');
    expect(untested).toMatchObject({ unverified: true });
  });
});

describe('the incoming side', () => {
  const twoWay = anApplicationLink({ direction: 'two-way', incoming: anIncoming() });

  test('the incoming side gets its redirect URL after the application has created one', async () => {
    const bridge = await openAction(twoWay, 'Edit incoming link', ({ answers }) => {
      answers.saveIncoming = ok({ link: twoWay });
    });
    await fill(/^Redirect URL/, 'not an address');
    await press('Save');
    expect(
      await screen.findByText('Each line must be an address that begins with https://'),
    ).toBeTruthy();

    await fill(/^Redirect URL/, 'https://jira.example.com/a\nhttps://jira.example.com/b');
    await choose('Permission', 'Write');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Allow client credentials' }));
    await press('Save');

    expect(await screen.findByText('Rocket Jira was saved.')).toBeTruthy();
    expect(bridge.invocationsOf('saveIncoming')).toEqual([
      {
        linkId: LINK_ID,
        incoming: {
          redirectUris: ['https://jira.example.com/a', 'https://jira.example.com/b'],
          scope: 'WRITE',
          allowsClientCredentials: true,
        },
      },
    ]);
  });

  test('a new incoming side shows its secret once and leads on to the outgoing side', async () => {
    const endpoints = {
      authorization: 'https://site.example/authorize',
      token: 'https://trigger.example/token',
      revocation: 'https://trigger.example/revoke',
      metadata: 'https://trigger.example/metadata',
    };
    const saved = { ...twoWay, incoming: anIncoming({ endpoints }) };
    await openAction(link, 'Edit incoming link', ({ answers }) => {
      answers.saveIncoming = ok({
        link: saved,
        credentials: { clientId: 'incoming-1', clientSecret: 's3cret' },
      });
    });
    await screen.findByRole('heading', { name: 'Edit incoming link: Rocket Jira' });
    await press('Save');

    const details = await screen.findByRole('heading', { name: 'Incoming link details' });
    expect(document.activeElement).toBe(details);
    expect((await field(/^Client ID/)).value).toBe('incoming-1');
    expect((await field(/^Client secret/)).value).toBe('s3cret');
    expect((await field(/^Token endpoint/)).value).toBe('https://trigger.example/token');
    await press('Configure outgoing');

    expect(
      await screen.findByRole('heading', { name: 'Edit outgoing link: Rocket Jira' }),
    ).toBeTruthy();
    await press('Cancel');
    expect(
      within((await screen.findByRole('table')).querySelector('tbody') as HTMLElement).getByText(
        'Two-way',
      ),
    ).toBeTruthy();
  });

  test('the form of the incoming side says how the redirect URL of a Cloud link comes, and offers the field', async () => {
    await openAction(
      anApplicationLink({ application: { type: 'jira', deployment: 'cloud' } }),
      'Edit incoming link',
    );

    expect(await screen.findByText(/the first request of the application is held/)).toBeTruthy();
    expect((await field(/^Redirect URL/)).value).toBe('');
  });

  test('the incoming side of a link is removed after a confirmation', async () => {
    const bridge = await openAction(twoWay, 'Edit incoming link', ({ answers }) => {
      answers.saveIncoming = ok({ link });
    });
    await press('Remove incoming link');
    const dialog = await screen.findByRole('dialog');
    expect(textOf(dialog)).toContain(
      'Rocket Jira will no longer be able to read data from Confluence.',
    );

    await pressIn(dialog, 'Remove incoming link');

    await screen.findByRole('table', { name: 'Application links' });
    expect(bridge.invocationsOf('saveIncoming')).toEqual([{ linkId: LINK_ID, incoming: null }]);
  });
});
