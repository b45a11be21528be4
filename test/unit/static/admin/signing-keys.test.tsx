import { screen, waitFor } from '@testing-library/dom';
import { fill, openAction, press } from '#support/ui/admin-page';
import { anApplicationLink, LINK_ID, ok } from '#support/ui/samples';

const OLD = {
  keyId: '00000000-0000-4000-8000-0000000000a1',
  createdAt: '2026-10-01T10:00:00.000Z',
};
const NEW = {
  keyId: '00000000-0000-4000-8000-0000000000a2',
  createdAt: '2026-11-01T10:00:00.000Z',
  signs: true as const,
};

const openShared = () =>
  openAction(
    anApplicationLink({ access: { mode: 'shared', account: 'client', spaces: 'all' } }),
    'Reader access',
    ({ answers }) => {
      answers.listSigningKeys = ok([{ ...OLD, signs: true }]);
      answers.rotateSigningKey = ok([NEW, OLD]);
      answers.retireSigningKey = ok([NEW]);
    },
  );

test('an administrator makes a new signing key, and retires the old one after a warning', async () => {
  const bridge = await openShared();
  expect(await screen.findByText(/signs now/)).toBeTruthy();
  expect(screen.queryByText('Retire')).toBeNull();

  await press('Create new key');
  expect(await screen.findByText(/still accepted/)).toBeTruthy();
  (await screen.findByRole('button', { name: /^Retire the key of/ })).click();

  expect(await screen.findByText(/show no issues until an author opens/)).toBeTruthy();
  expect(bridge.invocationsOf('retireSigningKey')).toEqual([]);
  (await screen.findByRole('button', { name: 'Retire' })).click();

  await waitFor(() => expect(screen.queryByText(/still accepted/)).toBeNull());
  expect(bridge.invocationsOf('rotateSigningKey')).toEqual([{ linkId: LINK_ID }]);
  expect(bridge.invocationsOf('retireSigningKey')).toEqual([{ linkId: LINK_ID, keyId: OLD.keyId }]);
});

test('a change of the limits says that authors must save again, and undoing it takes that back', async () => {
  await openShared();
  const warning = () => screen.queryByText('Authors must save their tables again');
  expect(warning()).toBeNull();

  await fill(/^JQL that is always added/, 'project = PUBLIC');
  await waitFor(() => expect(warning()).toBeTruthy());

  await fill(/^JQL that is always added/, ' ');
  await waitFor(() => expect(warning()).toBeNull());
});
