import { screen } from '@testing-library/dom';
import { fillAddress, openAdmin, press } from '#support/ui/admin-page';
import { FOUND, notFound, ok } from '#support/ui/samples';

test('the wizard examines a URL again on request', async () => {
  const bridge = await openAdmin(({ answers }) => {
    answers.probeUrl = notFound('CONNECTION_REFUSED');
  });
  await fillAddress('https://jira.example.com');
  await screen.findByRole('alert');
  bridge.answers.probeUrl = ok({
    found: true,
    baseUrl: 'https://jira.example.com/context',
    application: { type: 'bitbucket', deployment: 'data-center', version: '9.4' },
  });

  await press('Check again');

  expect(await screen.findByText('Found: Bitbucket Data Center 9.4')).toBeTruthy();
  expect(screen.getByText(/^The application reports this base URL/)).toBeTruthy();
  expect(screen.getByText('This application does not offer OAuth 2.0')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('the wizard examines the suggested address if the administrator chooses it', async () => {
  const suggestedUrl = 'https://jira.example.com/jira';
  const bridge = await openAdmin(({ answers }) => {
    answers.probeUrl = notFound('UNEXPECTED_RESPONSE_STATUS', { status: 404, suggestedUrl });
  });
  await fillAddress('https://jira.example.com');
  await screen.findByRole('alert');
  bridge.answers.probeUrl = ok(FOUND);

  await press(`Check ${suggestedUrl}`);

  expect(await screen.findByText('Found: Jira Data Center 10.3.2')).toBeTruthy();
  expect(bridge.invocationsOf('probeUrl')).toEqual([
    { url: 'https://jira.example.com' },
    { url: suggestedUrl },
  ]);
});
