import english from '#locales/en-US.json';
import { screen, waitFor, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { aStatus, chooseAction, connected, openAdmin, press, rowOf } from '#support/ui/admin-page';
import type { LinkAccess } from '#contract/link-configuration';
import type { LinkErrorType, LinkState } from '#contract/link-status';
import { comeBackUntil, deferred, textOf } from '#support/ui/open-resource';
import { OTHER_ID, anApplicationLink, failed, JIRA, LINK_ID, ok } from '#support/ui/samples';

const CHECKED = '2026-11-21T14:02:11Z';

test('the list of links shows application, direction, status and actions', async () => {
  await openAdmin();

  const row = await rowOf('Rocket Jira');

  expect(screen.getAllByRole('columnheader').map(textOf)).toEqual([
    'Application',
    'Direction',
    'Status',
    'Actions',
  ]);
  expect(textOf(row)).toContain('Jira Data Center 10.3.2');
  expect(within(row).getByText('Outgoing')).toBeTruthy();
  expect(await within(row).findByText('Connected')).toBeTruthy();
});

test('all links are tested at the same time, and a slow one delays no other', async () => {
  const slow = deferred<unknown>();
  await openAdmin(({ answers }) => {
    answers.listLinks = ok([
      anApplicationLink({ name: 'Slow' }),
      anApplicationLink({ id: OTHER_ID, name: 'Quick' }),
    ]);
    answers.testConnection = ({ linkId }: { linkId: string }) =>
      linkId === OTHER_ID ? connected : slow.promise;
  });

  expect(await within(await rowOf('Quick')).findByText('Connected')).toBeTruthy();
  expect(within(await rowOf('Slow')).getByText('Testing connection')).toBeTruthy();

  slow.resolve(connected);
  expect(await within(await rowOf('Slow')).findByText('Connected')).toBeTruthy();
});

test.each([
  ['network-error', 'Network error', 'UNKNOWN_HOST'],
  ['configuration-error', 'Configuration error', 'CLIENT_REJECTED'],
  ['access-error', 'Access error', 'INSUFFICIENT_REMOTE_PERMISSION'],
  ['unknown-error', 'Unknown error', 'UNKNOWN'],
  ['disabled', 'Disabled', 'DISABLED'],
  ['non-atlassian', 'Non-Atlassian', 'GENERIC_LINK'],
] as const)(
  'a link with %s shows the problem, its cause and the remedy',
  async (state, lozenge, type) => {
    await openAdmin(({ answers }) => {
      answers.testConnection = aStatus(state, type, 'said over there');
    });

    const row = await rowOf('Rocket Jira');

    expect(await within(row).findByText(lozenge)).toBeTruthy();
    expect(within(row).getByText(english.admin.fault[type].title)).toBeTruthy();
    expect(textOf(row)).toContain('Details: said over there');
    expect(textOf(row)).not.toContain('English');
  },
);

test('a link shows when it was checked, roughly and exactly, and as which user', async () => {
  await openAdmin(({ answers }) => {
    const checkedAt = new Date(Date.now() - 3 * 60_000).toISOString();
    answers.testConnection = ok({ state: 'connected', checkedAt, testedAs: 'ada' });
  });

  const checked = await screen.findByText('Checked 3 minutes ago');

  expect(checked.title).toMatch(/GMT\+[12]/);
  expect(screen.getByText('Tested as ada')).toBeTruthy();
});

test('the list of links marks the system link and the primary link, and the system link cannot be edited', async () => {
  await openAdmin(({ answers }) => {
    answers.listLinks = ok([
      anApplicationLink({ name: 'Jira', system: true }),
      anApplicationLink({ id: OTHER_ID, name: 'Company', primary: true }),
    ]);
  });

  expect(await within(await rowOf('Jira of this site')).findByText('System')).toBeTruthy();
  expect(within(await rowOf('Company')).getByText('Primary')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Actions for Jira of this site' }));
  expect(screen.getAllByRole('menuitem').map(textOf)).toEqual([
    'Go to remote',
    'Test connection',
    'Make primary',
    'Move macros to another link',
  ]);
});

test('an external application is listed as a generic application', async () => {
  await openAdmin(({ answers }) => {
    answers.listLinks = ok([
      anApplicationLink({ application: { type: 'generic', version: '7' }, direction: 'two-way' }),
    ]);
  });

  const row = await rowOf('Rocket Jira');

  expect(textOf(row)).toContain('Generic application ·');
  expect(within(row).getByText('Two-way')).toBeTruthy();
});

test('a re-check of all links shows each previous status while it runs', async () => {
  const bridge = await openAdmin(({ answers }) => {
    answers.listLinks = ok([
      anApplicationLink(),
      anApplicationLink({ id: OTHER_ID, name: 'Twin' }),
    ]);
  });
  await waitFor(() => expect(screen.getAllByText('Connected')).toHaveLength(2));
  const slow = deferred<unknown>();
  bridge.answers.testConnection = () => slow.promise;

  await press('Test all connections');

  await waitFor(() => expect(screen.getAllByText('Testing connection')).toHaveLength(2));
  expect(screen.getAllByText('Connected')).toHaveLength(2);
  slow.resolve(connected);
  await waitFor(() => expect(screen.queryByText('Testing connection')).toBeNull());
  expect(bridge.invocationsOf('testConnection')).toHaveLength(4);
});

test('the result of a connection test is announced, and the test runs again only on request', async () => {
  const bridge = await openAdmin();
  await screen.findByText('Connected');

  await chooseAction('Rocket Jira', 'Test connection');

  expect(await screen.findByText('Rocket Jira: Connected')).toBeTruthy();
  await press('Create link');
  await press('Cancel');
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Create link' })),
  );
  expect(screen.getByText('Connected')).toBeTruthy();
  expect(bridge.invocationsOf('testConnection')).toHaveLength(2);
});

test('only the tests that an administrator asks for are sent as requested, for the audit log', async () => {
  const bridge = await openAdmin();
  await screen.findByText('Connected');
  await chooseAction('Rocket Jira', 'Test connection');
  await screen.findByText('Rocket Jira: Connected');
  await press('Test all connections');

  await waitFor(() =>
    expect(bridge.invocationsOf('testConnection')).toEqual([
      { linkId: LINK_ID },
      { linkId: LINK_ID, requested: true },
      { linkId: LINK_ID, requested: true },
    ]),
  );
});

test('an administrator without an approval approves in a new tab, and then the link is tested again', async () => {
  const bridge = await openAdmin(({ answers }) => {
    answers.testConnection = ok({ state: 'connected', checkedAt: CHECKED, ownApproval: 'missing' });
    answers.approveLink = ok({ authorizationUrl: `${JIRA}/authorize` });
  });

  expect(await screen.findByText(/^You have not approved access yourself/)).toBeTruthy();
  await press('Approve access as yourself: Rocket Jira');
  await waitFor(() =>
    expect(bridge.payloadsOf('navigate')).toEqual([{ url: `${JIRA}/authorize`, type: 'new-tab' }]),
  );
  bridge.answers.testConnection = connected;

  await comeBackUntil(() =>
    expect(screen.queryByText(/^You have not approved access yourself/)).toBeNull(),
  );
  expect(bridge.invocationsOf('approveLink')).toEqual([
    { linkId: LINK_ID, as: 'me', returnTo: null },
  ]);
});

test('a shared account is marked in the list, named, and approved from its row', async () => {
  const shared: LinkAccess = { mode: 'shared', account: 'approval', spaces: [] };
  const bridge = await openAdmin(({ answers }) => {
    answers.listLinks = ok([anApplicationLink({ access: shared })]);
    answers.testConnection = aStatus('incomplete', 'SHARED_APPROVAL_MISSING');
    answers.approveLink = ok({ authorizationUrl: `${JIRA}/authorize` });
  });
  const row = await rowOf('Rocket Jira');
  expect(await within(row).findByText('Setup incomplete')).toBeTruthy();
  expect(within(row).getByText('Shared account')).toBeTruthy();
  expect(within(row).getByText('No space may use this link yet.')).toBeTruthy();

  await press('Approve as the shared account: Rocket Jira');
  await press('Approve access');
  await waitFor(() =>
    expect(bridge.invocationsOf('approveLink')).toEqual([
      { linkId: LINK_ID, as: 'link', returnTo: null },
    ]),
  );
  bridge.answers.testConnection = ok({
    state: 'connected',
    checkedAt: CHECKED,
    testedAs: 'Service Bot',
  });
  await press('Done');

  expect(await within(row).findByText('Everyone reads as Service Bot')).toBeTruthy();
  await chooseAction('Rocket Jira', 'Approve as the shared account');
  expect(
    await screen.findByRole('dialog', { name: 'Approve as the shared account of Rocket Jira' }),
  ).toBeTruthy();
});

test.each<[LinkErrorType, LinkState, string]>([
  ['SHARED_APPROVAL_ENDED', 'access-error', 'Approve as the shared account'],
  ['SERVICE_ACCOUNT_REFUSED', 'configuration-error', 'Reader access'],
  ['CLAUSE_REFUSED', 'configuration-error', 'Reader access'],
  ['REDIRECT_URL_MISSING', 'incomplete', 'Edit incoming link'],
  ['NO_OUTGOING_AUTH', 'incompatible', 'Edit outgoing link'],
])('the row of a link with %s offers the action that repairs it', async (type, state, action) => {
  await openAdmin(({ answers }) => {
    answers.testConnection = aStatus(state, type);
  });

  expect(await screen.findByRole('button', { name: `${action}: Rocket Jira` })).toBeTruthy();
});

test('the egress of a link is approved from its row, and then the link is tested again', async () => {
  const bridge = await openAdmin(({ answers }) => {
    answers.testConnection = aStatus('needs-approval', 'EGRESS_NOT_APPROVED');
  });
  const approve = await screen.findByRole('button', { name: 'Approve the host: Rocket Jira' });
  bridge.answers.testConnection = connected;

  await userEvent.click(approve);

  expect(await screen.findByText('Connected')).toBeTruthy();
  expect(bridge.payloadsOf('__permission__egressSet')).toHaveLength(1);
});

test('a link is disabled and enabled from its menu', async () => {
  const bridge = await openAdmin(({ answers }) => {
    answers.setEnabled = ({ enabled }: { enabled: boolean }) =>
      ok({ link: anApplicationLink(enabled ? {} : { disabled: true }) });
  });
  await chooseAction('Rocket Jira', 'Disable');
  await press('Disable');
  expect(await screen.findByText('Rocket Jira was disabled.')).toBeTruthy();

  await chooseAction('Rocket Jira', 'Enable');

  expect(await screen.findByText('Rocket Jira was enabled.')).toBeTruthy();
  expect(bridge.invocationsOf('setEnabled')).toEqual([
    { linkId: LINK_ID, enabled: false },
    { linkId: LINK_ID, enabled: true },
  ]);
});

test('the page of links refuses a person who does not administer Confluence', async () => {
  await openAdmin(({ answers }) => {
    answers.listLinks = failed('NOT_ADMIN');
  });

  expect(
    await screen.findByRole('alert', { name: 'This is for Confluence administrators' }),
  ).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Create link' })).toBeNull();
});
