import { screen, waitFor, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { fill, openAction, press } from '#support/ui/admin-page';
import { anApplicationLink, failed, ok } from '#support/ui/samples';

const LISTED = [{ accountId: '712020:admin', username: 'admin' }];
const PEOPLE = [
  { accountId: '712020:rosa', displayName: 'Rosa Weber', email: 'rosa@example.com' },
  { accountId: '712020:ravi', displayName: 'Ravi Chandran', email: 'ravi@example.com' },
  { accountId: '712020:bot', displayName: 'Rosa Bot', email: 'bot@x.org', accountType: 'app' },
];

const open = (level: 'impersonation' | 'three-legged' = 'impersonation') =>
  openAction(
    anApplicationLink({
      outgoing: {
        kind: 'oauth1',
        level,
        ...(level === 'impersonation' && { users: LISTED }),
      },
    }),
    'Edit outgoing link',
    (bridge) => {
      bridge.answers.viewConsumer = ok({ consumerKey: 'confluence-1', publicKey: 'PEM' });
      bridge.answers.saveOutgoing = failed('UNEXPECTED');
      bridge.commands.fetchProduct = ({ restPath }: { restPath: string }) => {
        const { pathname, searchParams } = new URL(restPath, 'https://site.example');
        if (!pathname.endsWith('/search/user')) return { status: 404, body: '', headers: {} };
        const text = /~"(.*)"/.exec(searchParams.get('cql') ?? '')?.[1] ?? '';
        const results = PEOPLE.filter(({ displayName }) => displayName.startsWith(text));
        return {
          status: 200,
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ results: results.map((user) => ({ user })) }),
        };
      };
    },
  );
const savedUsers = (bridge: Awaited<ReturnType<typeof open>>) =>
  (bridge.invocationsOf('saveOutgoing').at(-1) as { outgoing: { users: unknown } }).outgoing.users;

test('an administrator finds a person by name, with the keyboard, and apps are not offered', async () => {
  const bridge = await open();
  await press('Add a person');
  const picker = await screen.findByRole('combobox', { name: 'Person 2' });
  await userEvent.type(picker, 'Rosa');
  const found = within(await screen.findByRole('listbox', { name: 'Person 2' }));
  expect(found.getAllByRole('option')).toHaveLength(1);

  await userEvent.keyboard('{Enter}');
  await fill(/^Username 2/, 'rweber');
  await press('Save');

  expect(savedUsers(bridge)).toEqual([...LISTED, { accountId: '712020:rosa', username: 'rweber' }]);
});

test('a text that is not chosen from the list names nobody', async () => {
  const bridge = await open();
  await press('Add a person');
  await userEvent.type(await screen.findByRole('combobox', { name: 'Person 2' }), 'Rosa');
  await fill(/^Username 2/, 'rweber');
  await press('Save');

  expect(await screen.findByText('Each row needs a person and a username.')).toBeTruthy();
  expect(bridge.invocationsOf('saveOutgoing')).toEqual([]);
});

test('a pasted list proposes pairs; only those that the administrator adds and saves are on the list', async () => {
  const bridge = await open();
  await userEvent.click(await screen.findByText('Propose people'));
  await fill(/^People of the linked application/, 'rweber, rosa@example.com\nravi\nnobody\n');
  await press('Compare');

  const rosa = await screen.findByRole('checkbox', { name: /^Rosa Weber is rweber/ });
  const ravi = screen.getByRole('checkbox', { name: /^Ravi Chandran is ravi/ });
  expect(rosa).toHaveProperty('checked', true);
  expect(ravi).toHaveProperty('checked', false);
  expect(screen.getByText(/0 that match more than one person, 1 that match no one/)).toBeTruthy();
  expect(bridge.invocationsOf('saveOutgoing')).toEqual([]);

  await press('Add to the list');
  await press('Save');
  expect(savedUsers(bridge)).toEqual([...LISTED, { accountId: '712020:rosa', username: 'rweber' }]);
});

test('the people of the application are read once the link is stored with impersonation', async () => {
  const bridge = await open();
  bridge.answers.listRemotePeople = ok({
    people: [{ username: 'ravi.c', email: 'ravi@example.com' }],
    isComplete: true,
  });
  await userEvent.click(await screen.findByText('Propose people'));
  await press('Read the people of the linked application');

  expect(await screen.findByRole('checkbox', { name: /^Ravi Chandran is ravi\.c/ })).toBeTruthy();
});

test('the people of the application cannot be read over a link without impersonation', async () => {
  await open('three-legged');
  await userEvent.click(await screen.findByRole('radio', { name: 'OAuth (impersonation)' }));
  await waitFor(() => expect(screen.getByText('Propose people')).toBeTruthy());
  expect(
    screen.queryByRole('button', { name: 'Read the people of the linked application' }),
  ).toBeNull();
});
