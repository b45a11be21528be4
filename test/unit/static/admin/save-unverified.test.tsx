import { screen } from '@testing-library/dom';
import { fillAddress, fillCredentials, openAdmin, press, rowOf } from '#support/ui/admin-page';
import { OTHER_ID, anApplicationLink, anIncoming, failed, ok } from '#support/ui/samples';

const created = ok({ link: anApplicationLink({ id: OTHER_ID, name: 'Company Jira' }) });

test('the wizard tests the outgoing side of a two-way link, too, before it saves it', async () => {
  const bridge = await openAdmin(({ answers }) => {
    const link = anApplicationLink({ id: OTHER_ID, name: 'Company Jira', incoming: anIncoming() });
    answers.createLink = ok({ link, credentials: { clientId: 'i', clientSecret: '1ncoming' } });
    answers.saveOutgoing = failed('CLIENT_REJECTED');
  });
  await fillAddress('https://jira.example.com/jira');
  await screen.findByRole('button', { name: 'Back' });
  await press('Continue');
  await press('Continue');
  await press('Configure outgoing');
  await fillCredentials();
  await screen.findByRole('alert');
  bridge.answers.saveOutgoing = created;

  await press('Save without testing');

  await rowOf('Company Jira');
  const [tested, untested] = bridge.invocationsOf('saveOutgoing');
  expect(tested).not.toHaveProperty('unverified');
  expect(untested).toMatchObject({ unverified: true });
});
