import { screen, waitFor } from '@testing-library/dom';
import { fillAddress, fillCredentials, openAdmin, press, rowOf } from '#support/ui/admin-page';
import { notFound, OTHER_ID, anApplicationLink, ok } from '#support/ui/samples';

const JIRA_ORIGIN = 'https://jira.example.com';
const OTHER_ORIGIN = 'https://typo.example.com';

test.each([
  ['https://user:pw@jira.example.com', 'The address must not contain a user name or password.'],
  ['https://jira.example.com/?x=1', 'The address must not contain a query (?) or a fragment (#).'],
  ['https://10.0.0.1', 'Enter a host name instead of an IP address.'],
  ['https://localhost', 'This host name is not public. Enter one that the internet knows.'],
  ['https://jira', 'Enter the full host name, for example jira.example.com'],
  ['https://jira.example.com:22', 'This port is not one of a web server.'],
])('the first step of the wizard refuses %s before any approval', async (url, words) => {
  const bridge = await openAdmin();

  await fillAddress(url);

  expect(await screen.findByText(words)).toBeTruthy();
  const field = screen.getByRole('textbox', { name: /^Application URL/ });
  await waitFor(() => expect(document.activeElement).toBe(field));
  expect(bridge.payloadsOf('__permission__egressSet')).toEqual([]);
  expect(bridge.invocationsOf('probeUrl')).toEqual([]);
});

/** A page on which the approvals that are asked for are in force. */
function openWithApprovals() {
  let groups: unknown[] = [];
  return openAdmin(({ answers, commands }) => {
    answers.probeUrl = notFound('CONNECTION_REFUSED');
    answers.createLink = ok({
      link: anApplicationLink({ id: OTHER_ID, name: 'Linked', displayUrl: JIRA_ORIGIN }),
    });
    commands.__permission__egressGet = () => ({ results: groups });
    commands.__permission__egressSet = ({ egresses }: { egresses: unknown[] }) => {
      groups = egresses;
      return { results: groups };
    };
    commands.__permission__egressDeleteDomain = () => undefined;
  });
}

const removedDomains = (bridge: Awaited<ReturnType<typeof openAdmin>>) =>
  bridge
    .payloadsOf('__permission__egressDeleteDomain')
    .map((payload) => (payload as { domain: string }).domain);

test('a wizard that is left without a link withdraws the approval that it asked for', async () => {
  const bridge = await openWithApprovals();
  await fillAddress(OTHER_ORIGIN);
  await screen.findByRole('button', { name: 'Back' });

  await press('Cancel');

  await waitFor(() => expect(removedDomains(bridge)).toEqual([OTHER_ORIGIN]));
});

test('a wizard that creates a link keeps the approval of its host and withdraws that of another', async () => {
  const bridge = await openWithApprovals();
  await fillAddress(OTHER_ORIGIN);
  await press('Back');
  await press('Cancel');
  await waitFor(() => expect(removedDomains(bridge)).toEqual([OTHER_ORIGIN]));

  await fillAddress(JIRA_ORIGIN);
  await screen.findByRole('button', { name: 'Back' });
  await press('Continue');
  await press('Configure outgoing only');
  await fillCredentials();

  await rowOf('Linked');
  expect(removedDomains(bridge)).toEqual([OTHER_ORIGIN]);
});
