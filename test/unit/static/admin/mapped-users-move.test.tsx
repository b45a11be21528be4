import { screen, waitFor } from '@testing-library/dom';
import { fill, openAction } from '#support/ui/admin-page';
import { anApplicationLink } from '#support/ui/samples';

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
