import { screen, waitFor } from '@testing-library/dom';
import { fill, openAction, press, tick } from '#support/ui/admin-page';
import { anApplicationLink, failed, ok } from '#support/ui/samples';

const open = (users: { accountId: string; username: string }[]) =>
  openAction(
    anApplicationLink({ outgoing: { kind: 'oauth1', level: 'impersonation', users } }),
    'Edit name and URL',
  );
const warning = () => screen.queryByText('The list of people is cleared');

test('the form says before saving that another address clears the list of people', async () => {
  await open([{ accountId: 'a1', username: 'rosa' }]);
  expect(warning()).toBeNull();

  await fill(/^Application URL/, 'https://elsewhere.example.com');

  await waitFor(() => expect(warning()).toBeTruthy());
});

test('the form warns of no list of people where there is none', async () => {
  await open([]);

  await fill(/^Application URL/, 'https://elsewhere.example.com');

  expect(warning()).toBeNull();
});

const openOutgoing = () =>
  openAction(
    anApplicationLink({ outgoing: { kind: 'oauth1', level: 'three-legged' } }),
    'Edit outgoing link',
    ({ answers }) => {
      answers.viewConsumer = ok({ consumerKey: 'confluence-1', publicKey: 'PEM' });
      answers.saveOutgoing = failed('PAYLOAD_INVALID', {
        reason: 'account-unknown',
        remark: 'nobody',
      });
    },
  );
const isChosen = async (name: string) =>
  (await screen.findByRole<HTMLInputElement>('radio', { name })).checked;

test('servers with the same set of users are recommended impersonation, others an approval by each reader', async () => {
  await openOutgoing();
  expect(await isChosen('The servers have different users')).toBe(true);
  expect(screen.getByText(/^Recommended\. Three-legged/)).toBeTruthy();

  await tick('The servers have the same set of users');
  expect(await isChosen('OAuth (impersonation)')).toBe(true);
  expect(screen.getByText(/^Recommended\. Two-legged with impersonation/)).toBeTruthy();

  await tick('The servers have different users');
  expect(await isChosen('OAuth')).toBe(true);
});

test('a list of people takes each account once, and says which one Confluence does not know', async () => {
  const bridge = await openOutgoing();
  await tick('The servers have the same set of users');
  for (const number of [1, 2]) {
    await press('Add a person');
    await fill(new RegExp(`^Person ${number}`), '712020:nobody');
    await fill(new RegExp(`^Username ${number}`), `user${number}`);
  }
  await press('Save');
  expect(await screen.findByText('Each person may be on the list once.')).toBeTruthy();
  expect(bridge.invocationsOf('saveOutgoing')).toEqual([]);

  await press('Remove person 2');
  await press('Save');

  expect(
    await screen.findByText('Confluence knows no active person with this account ID: nobody'),
  ).toBeTruthy();
});

test('a person who is added after a failed save takes the focus, and is not called incomplete until the next save', async () => {
  const incomplete = () => screen.queryByText('Each row needs a person and a username.');
  await openOutgoing();
  await tick('The servers have the same set of users');
  await press('Add a person');
  await press('Save');
  await waitFor(() => expect(incomplete()).toBeTruthy());

  await press('Add a person');
  await waitFor(() => expect(incomplete()).toBeNull());
  expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Person 2' }));

  await press('Save');
  await waitFor(() => expect(incomplete()).toBeTruthy());
});
