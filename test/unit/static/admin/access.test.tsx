import { screen, waitFor } from '@testing-library/dom';
import type { ApplicationLinkView } from '#contract/application-link';
import { field, fill, openAction, press, tick } from '#support/ui/admin-page';
import { anApplicationLink, failed, JIRA, LINK_ID, ok } from '#support/ui/samples';

const link = anApplicationLink();
const openAccess = (access = link.access, saved: unknown = ok({ link })) =>
  openAction({ ...link, access }, 'Reader access', ({ answers }) => {
    answers.saveAccess = saved;
    answers.listSigningKeys = ok([]);
    answers.approveLink = ok({ authorizationUrl: `${JIRA}/authorize` });
  });

test('the form for permissions explains each choice in one sentence', async () => {
  await openAccess();
  expect(
    await screen.findByText('Each reader sees only the issues that they may see in Rocket Jira.'),
  ).toBeTruthy();

  await tick('The permissions of a shared account');
  expect(
    await screen.findByText(
      'No page shows issues of Rocket Jira yet, because no space may use this link.',
    ),
  ).toBeTruthy();

  await tick('All spaces except personal ones');
  expect(await screen.findByText(/every issue that the shared account can see/)).toBeTruthy();

  await tick('Only the spaces that I list');
  await fill(/^Space keys/, 'DEV, OPS');
  await fill(/^JQL that is always added/, 'project = PUBLIC');
  expect(
    await screen.findByText(
      'Anyone who can view a page in DEV, OPS sees, in its tables, every issue that the shared account can see in Rocket Jira and that matches project = PUBLIC. Tables elsewhere show no issues.',
    ),
  ).toBeTruthy();
});

test('the form for permissions saves a service account with its spaces and its JQL clause', async () => {
  const bridge = await openAccess();
  await tick('The permissions of a shared account');
  await tick('Only the spaces that I list');
  await fill(/^Space keys/, ' DEV,OPS DEV');
  await fill(/^JQL that is always added/, 'project = PUBLIC');
  await press('Save');

  expect(await screen.findByText('Rocket Jira was saved.')).toBeTruthy();
  expect(bridge.invocationsOf('saveAccess')).toEqual([
    {
      linkId: LINK_ID,
      access: {
        mode: 'shared',
        account: 'client',
        spaces: ['DEV', 'OPS'],
        jqlClause: 'project = PUBLIC',
      },
    },
  ]);
});

test('an administrator approves for all readers in a new tab after saving', async () => {
  const bridge = await openAccess();
  await tick('The permissions of a shared account');
  await tick('The account that approves for this link');
  await press('Save');
  await press('Approve access');

  await waitFor(() =>
    expect(bridge.payloadsOf('navigate')).toEqual([{ url: `${JIRA}/authorize`, type: 'new-tab' }]),
  );
  expect(bridge.invocationsOf('approveLink')).toEqual([
    { linkId: LINK_ID, as: 'link', returnTo: null },
  ]);
  await press('Done');
  expect(await screen.findByRole('table', { name: 'Application links' })).toBeTruthy();
});

test('the form for permissions shows what is stored and can return to each reader’s own account', async () => {
  const bridge = await openAccess({ mode: 'shared', account: 'approval', spaces: ['DEV'] });
  expect((await field(/^Space keys/)).value).toBe('DEV');

  await tick('Their own permissions');
  await press('Save');

  await waitFor(() =>
    expect(bridge.invocationsOf('saveAccess')).toEqual([
      { linkId: LINK_ID, access: { mode: 'impersonation' } },
    ]),
  );
});

test('JQL that Jira does not accept is told beside its field, which takes the focus and keeps its input', async () => {
  await openAccess(link.access, failed('JQL_INVALID', { jiraMessages: ['Expecting operator'] }));
  await tick('The permissions of a shared account');
  await fill(/^JQL that is always added/, 'project');
  await press('Save');

  expect(
    await screen.findByText(
      'Jira does not accept this JQL. Correct it, or leave it empty. Expecting operator',
    ),
  ).toBeTruthy();
  const clause = await field(/^JQL that is always added/);
  expect(clause.value).toBe('project');
  expect(document.activeElement).toBe(clause);
});

const oauth1 = (level: 'two-legged' | 'impersonation', access: ApplicationLinkView['access']) =>
  openAction(
    { ...link, access, outgoing: { kind: 'oauth1', level } },
    'Reader access',
    ({ answers }) => {
      answers.saveAccess = ok({ link });
      answers.listSigningKeys = ok([]);
    },
  );

test('a two-legged link offers no choice of account and can be limited', async () => {
  const bridge = await oauth1('two-legged', {
    mode: 'shared',
    account: 'client',
    spaces: [],
  });
  expect(await screen.findByText(/runs every request as the account/)).toBeTruthy();
  expect(screen.queryByLabelText('Their own permissions')).toBeNull();
  expect(screen.queryByLabelText(/^Service account/)).toBeNull();

  await fill(/^JQL that is always added/, 'project = PUBLIC');
  await press('Save');

  await waitFor(() =>
    expect(bridge.invocationsOf('saveAccess')).toEqual([
      {
        linkId: LINK_ID,
        access: { mode: 'shared', account: 'client', spaces: [], jqlClause: 'project = PUBLIC' },
      },
    ]),
  );
});

test('an OAuth 1.0 link with impersonation explains whose permissions apply and offers no shared account', async () => {
  await oauth1('impersonation', { mode: 'impersonation' });

  expect(await screen.findByText(/reads with the username entered there/)).toBeTruthy();
  expect(screen.queryByRole('radio')).toBeNull();
  expect(screen.queryByLabelText(/^Space keys/)).toBeNull();
});
