import { screen, waitFor, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { chooseAction, openAction, openAdmin, pressIn } from '#support/ui/admin-page';
import { textOf } from '#support/ui/open-resource';
import { OTHER_ID, aPageUse, anApplicationLink, JIRA, LINK_ID, ok } from '#support/ui/samples';

test('a link is deleted only after a confirmation that names the consequences', async () => {
  const bridge = await openAction(anApplicationLink(), 'Delete', ({ answers }) => {
    answers.deleteLink = ok({ deleted: true });
  });

  const dialog = await screen.findByRole('dialog', { name: 'Delete Rocket Jira?' });
  expect(textOf(dialog)).toContain('Every JQL Table that uses this link will show an error');
  expect(bridge.invocationsOf('deleteLink')).toEqual([]);
  expect(within(dialog).getByRole('button', { name: 'Delete' }).className).toContain('danger');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Delete' }));

  expect(await screen.findByRole('heading', { name: 'No application links yet' })).toBeTruthy();
  expect(bridge.invocationsOf('deleteLink')).toEqual([{ linkId: LINK_ID }]);
});

test('deleting the primary link says so, and the list shows which link is primary next', async () => {
  const other = anApplicationLink({ id: OTHER_ID, name: 'Twin' });
  const bridge = await openAdmin(({ answers }) => {
    answers.listLinks = ok([anApplicationLink({ primary: true }), other]);
    answers.deleteLink = ok({ deleted: true });
  });
  await chooseAction('Rocket Jira', 'Delete');
  const dialog = await screen.findByRole('dialog');
  expect(textOf(dialog)).toContain('This is the primary link.');
  bridge.answers.listLinks = ok([{ ...other, primary: true }]);

  await pressIn(dialog, 'Delete');

  expect(await screen.findByText('Primary')).toBeTruthy();
  expect(screen.queryByRole('rowheader', { name: /^Rocket Jira/ })).toBeNull();
});

describe('after a link was deleted, the approval of its address', () => {
  const origin = new URL(JIRA).origin;
  const type = 'FETCH_BACKEND_SIDE';
  const others = [anApplicationLink(), anApplicationLink({ id: OTHER_ID, name: 'Twin' })];

  const deleteFirst = async (links: unknown[]) => {
    const bridge = await openAdmin(({ answers, commands }) => {
      answers.listLinks = ok(links);
      answers.deleteLink = ok({ deleted: true });
      commands.__permission__egressGet = () => ({
        results: [{ key: 'g', description: '', configured: [{ domain: origin, type: [type] }] }],
      });
      commands.__permission__egressDeleteDomain = () => undefined;
    });
    await screen.findAllByText('Connected');
    await chooseAction('Rocket Jira', 'Delete');
    await pressIn(await screen.findByRole('dialog'), 'Delete');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    return bridge;
  };

  test('after a link was deleted, the approval of its address can be removed if no other link uses it', async () => {
    const bridge = await deleteFirst([anApplicationLink()]);

    await userEvent.click(await screen.findByRole('button', { name: 'Remove the approval' }));

    await waitFor(() =>
      expect(screen.queryByText(`This app may still contact ${origin}`)).toBeNull(),
    );
    expect(bridge.payloadsOf('__permission__egressDeleteDomain')).toEqual([
      { key: 'g', domain: origin, type },
    ]);
  });

  test('after a link was deleted, the approval of its address stays while another link needs it', async () => {
    await deleteFirst(others);

    expect(await screen.findByRole('rowheader', { name: /^Twin/ })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Remove the approval' })).toBeNull();
  });
});

test('what was approved in a wizard whose tab was closed can be removed from the list of links', async () => {
  const type = 'FETCH_BACKEND_SIDE';
  const entry = (domain: string) => ({ domain, type: [type] });
  const abandoned = 'https://abandoned.example.com';
  const bridge = await openAdmin(({ commands }) => {
    let configured = [entry(new URL(JIRA).origin), entry(abandoned)];
    commands.__permission__egressGet = () => ({
      results: [{ key: 'g', description: '', configured }],
    });
    commands.__permission__egressDeleteDomain = ({ domain }: { domain: string }) => {
      configured = configured.filter((each) => each.domain !== domain);
    };
  });

  expect(await screen.findByText(`This app may still contact ${abandoned}`)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Remove the approval' }));

  await waitFor(() => expect(screen.queryByText(/This app may still contact/)).toBeNull());
  expect(bridge.payloadsOf('__permission__egressDeleteDomain')).toEqual([
    { key: 'g', domain: abandoned, type },
  ]);
});

test('no approval is offered for removal while a link cannot be read', async () => {
  await openAdmin(({ answers, commands }) => {
    answers.listLinks = ok([anApplicationLink({ unreadable: true })]);
    commands.__permission__egressGet = () => ({
      results: [
        {
          key: 'g',
          description: '',
          configured: [{ domain: 'https://idp.example.com', type: ['FETCH_BACKEND_SIDE'] }],
        },
      ],
    });
  });

  expect(await screen.findByRole('rowheader', { name: /^Rocket Jira/ })).toBeTruthy();
  expect(screen.queryByText(/This app may still contact/)).toBeNull();
});

test('the confirmation of a deletion keeps the focus and deletes nothing on Escape', async () => {
  const bridge = await openAction(anApplicationLink(), 'Delete');
  const dialog = await screen.findByRole('dialog');
  await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));

  for (let presses = 0; presses < 4; presses++) {
    await userEvent.tab();
    expect(dialog.contains(document.activeElement)).toBe(true);
  }
  await userEvent.keyboard('{Escape}');

  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(bridge.invocationsOf('deleteLink')).toEqual([]);
});

test('the confirmation of a deletion lists the pages that use the link', async () => {
  await openAction(anApplicationLink(), 'Delete', ({ answers }) => {
    answers.listLinkUses = ok({
      pages: [aPageUse(), aPageUse({ pageId: '2', title: 'Roadmap', macros: 3 })],
      cursor: 'more',
    });
  });

  const dialog = await screen.findByRole('dialog');

  expect(await within(dialog).findByRole('link', { name: 'Roadmap' })).toBeTruthy();
  expect(textOf(dialog)).toContain('4 macros on 2 pages use this link, and there are more:');
});

const cloud = { kind: 'oauth2-cloud', clientId: 'c', scope: 's' } as const;
const oauth1 = { kind: 'oauth1', level: 'three-legged' } as const;
const external = {
  kind: 'oauth2-external',
  provider: 'custom',
  authorizationEndpoint: 'https://a.example',
  tokenEndpoint: 'https://b.example',
  clientId: 'c',
  scope: 's',
} as const;

test.each([
  ['Data Center', anApplicationLink().outgoing, 'will also be revoked in the other application'],
  ['Cloud', cloud, 'Approvals for Cloud cannot be revoked from here'],
  ['OAuth 1.0', oauth1, 'Approvals via OAuth 1.0 cannot be revoked from here'],
  ['an endpointless provider', external, 'Without a revocation endpoint'],
])(
  'the confirmation of a deletion says what can be revoked for %s',
  async (_name, outgoing, words) => {
    await openAction(anApplicationLink({ outgoing: outgoing as never }), 'Delete');

    expect(textOf(await screen.findByRole('dialog'))).toContain(words);
  },
);

test('the confirmation of a deletion mentions no approvals if the link needs none', async () => {
  const outgoing = { kind: 'oauth1', level: 'two-legged' } as const;
  await openAction(anApplicationLink({ outgoing }), 'Delete');

  expect(textOf(await screen.findByRole('dialog'))).not.toContain('approvals');
});

test('after a deletion the focus moves to the heading of the page', async () => {
  await openAction(anApplicationLink(), 'Delete', ({ answers }) => {
    answers.deleteLink = ok({ deleted: true });
  });

  await pressIn(await screen.findByRole('dialog'), 'Delete');

  await waitFor(() =>
    expect(document.activeElement).toBe(
      screen.getByRole('heading', { name: 'Application links', level: 1 }),
    ),
  );
});
