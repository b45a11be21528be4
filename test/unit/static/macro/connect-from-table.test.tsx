import { screen, waitFor } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { SYSTEM_LINK_ID } from '#contract/application-link';
import { comeBackUntil, openResource } from '#support/ui/open-resource';
import { aDefinition, aTable, failed, JIRA, LINK_ID, ok } from '#support/ui/samples';
import type { FakeBridge } from '#support/ui/fake-bridge';

const link = { id: LINK_ID, name: 'Rocket Jira' };

const openMacro = (loadTable: unknown, more: (bridge: FakeBridge) => void = () => undefined) =>
  openResource('macro', (bridge) => {
    bridge.context.extension = { config: aDefinition(), content: { id: '42' } };
    bridge.answers = { loadTable };
    more(bridge);
  });

test('a table without an approval offers to connect and opens Jira in a new tab', async () => {
  const authorizationUrl = `${JIRA}/rest/oauth2/latest/authorize?x=1`;
  const bridge = await openMacro(failed('AUTHORIZATION_REQUIRED', { link }), ({ answers }) => {
    answers.beginAuthorization = ok({ authorizationUrl });
  });

  await userEvent.click(await screen.findByRole('button', { name: 'Connect to Rocket Jira' }));
  await waitFor(() => expect(bridge.payloadsOf('navigate')).toHaveLength(1));

  expect(bridge.payloadsOf('getUrl')).toEqual([{ target: 'contentView', contentId: '42' }]);
  expect(bridge.invocationsOf('beginAuthorization')).toEqual([
    { linkId: LINK_ID, returnTo: '/wiki/spaces/DEV/pages/42?x=1#block-macro-1' },
  ]);
  expect(bridge.payloadsOf('navigate')).toEqual([{ url: authorizationUrl, type: 'new-tab' }]);
});

test('a reader who stays on the page keeps the connect button and reads no error', async () => {
  await openMacro(failed('AUTHORIZATION_REQUIRED', { link }), ({ answers, commands }) => {
    answers.beginAuthorization = ok({ authorizationUrl: JIRA });
    commands.navigate = () => Promise.reject(new Error('declined'));
  });
  const connect = await screen.findByRole('button', { name: 'Connect to Rocket Jira' });

  await userEvent.click(connect);

  await waitFor(() => expect(connect.getAttribute('aria-busy')).toBe('false'));
  expect(screen.queryByText(/Something went wrong/)).toBeNull();
});

test('the connect button recovers when the page comes back from the back/forward cache', async () => {
  await openMacro(failed('AUTHORIZATION_REQUIRED', { link }), ({ answers, commands }) => {
    answers.beginAuthorization = ok({ authorizationUrl: JIRA });
    // The page is left meanwhile, so the promise never settles.
    commands.navigate = () => new Promise(() => undefined);
  });
  const connect = await screen.findByRole('button', { name: 'Connect to Rocket Jira' });
  await userEvent.click(connect);
  await waitFor(() => expect(connect.getAttribute('aria-busy')).toBe('true'));

  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));

  await waitFor(() => expect(connect.getAttribute('aria-busy')).toBe('false'));
});

test.each([
  ['without an approval', 'AUTHORIZATION_REQUIRED'],
  ['whose approval has expired', 'AUTHORIZATION_EXPIRED'],
  ['whose approval was for another site', 'SITE_NOT_GRANTED'],
] as const)(
  'a table %s loads again when another table of the same link has one',
  async (_what, code) => {
    const bridge = await openMacro(failed(code, { link }));
    await screen.findByRole('button', {
      name: /^(Connect to Rocket Jira|Use another account or site)$/,
    });
    bridge.answers.loadTable = ok(aTable(1));

    // It listens once it is painted.
    await waitFor(async () => {
      await bridge.emit('approval-given', { linkId: 'another' });
      expect(bridge.invocationsOf('loadTable')).toHaveLength(1);
      await bridge.emit('approval-given', { linkId: LINK_ID });
      expect(bridge.invocationsOf('loadTable')).toHaveLength(2);
    });

    expect(await screen.findByRole('table')).toBeTruthy();
    await waitFor(() =>
      expect(bridge.payloadsOf('emit')).toContainEqual({
        event: 'approval-given',
        payload: { linkId: LINK_ID },
      }),
    );
  },
);

test('a table in the editor connects in a new tab and loads again when the author comes back', async () => {
  const bridge = await openMacro(failed('AUTHORIZATION_REQUIRED', { link }), (fake) => {
    fake.context.extension.isEditing = true;
    fake.answers.beginAuthorization = ok({ authorizationUrl: JIRA });
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Connect to Rocket Jira' }));
  await waitFor(() => {
    expect(bridge.payloadsOf('navigate')).toEqual([{ url: JIRA, type: 'new-tab' }]);
  });
  bridge.answers.loadTable = ok(aTable(1));

  await comeBackUntil(() => {
    expect(screen.queryByRole('table')).toBeTruthy();
  });
});

test('a table shows that an authorization could not begin and offers it again', async () => {
  await openMacro(failed('AUTHORIZATION_REQUIRED', { link }), ({ answers }) => {
    answers.beginAuthorization = failed('CLIENT_REJECTED', { link });
  });

  await userEvent.click(await screen.findByRole('button', { name: 'Connect to Rocket Jira' }));

  expect(await screen.findByText('Rocket Jira does not accept this application link')).toBeTruthy();
});

test('the line below a table leads to the approvals of the reader', async () => {
  const bridge = await openMacro(ok(aTable(1)));

  await userEvent.click(await screen.findByRole('button', { name: 'Jira connections' }));

  expect(bridge.payloadsOf('navigate')).toEqual([
    { target: 'module', moduleKey: 'jira-connections', type: 'same-tab' },
  ]);
});

test.each([
  ['of the same site', { link: { id: SYSTEM_LINK_ID, name: 'Jira', displayUrl: JIRA } }],
  ['of a shared account', { shared: true }],
] as const)('a table %s leads to no approvals, because it needs none', async (_what, more) => {
  await openMacro(ok(aTable(1, more)));

  await screen.findByRole('button', { name: 'Refresh' });
  expect(screen.queryByRole('button', { name: 'Jira connections' })).toBeNull();
});
