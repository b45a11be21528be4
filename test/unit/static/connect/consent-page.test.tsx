import { screen, waitFor } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import type { FakeBridge } from '#support/ui/fake-bridge';
import { openResource } from '#support/ui/open-resource';
import { JIRA, LINK_ID, ok } from '#support/ui/samples';

const QUERY = 'response_type=code&client_id=jira';
const BACK = 'https://jira.example.com/callback?code=the-code';
const asked = {
  status: 'ask',
  requestId: 'r'.repeat(43),
  link: { id: LINK_ID, name: 'Rocket Jira', displayUrl: JIRA },
  scope: ['READ'],
  redirectTo: 'https://jira.example.com',
};

const openConsent = (answers: FakeBridge['answers']) =>
  openResource('connect', (bridge) => {
    bridge.answers = answers;
    bridge.commands = {
      createHistory: () => ({ location: { search: `?${QUERY}` }, listen: () => undefined }),
    };
  });

const button = (name: string) => screen.findByRole('button', { name });

test('the consent page names the application and its request and returns the answer', async () => {
  const bridge = await openConsent({
    readAuthorizationRequest: ok(asked),
    decideAuthorization: ok({ status: 'leave', redirectTo: BACK }),
  });

  const allow = await button('Allow');
  expect(screen.getByRole('heading', { name: 'Allow access?' })).toBeTruthy();
  expect(screen.getByText('Rocket Jira wants to act for you in JQL Table')).toBeTruthy();
  expect(screen.queryByText(/report that issues have changed/)).toBeNull();
  expect(screen.getByText(/you go to https:\/\/jira\.example\.com/)).toBeTruthy();
  await userEvent.click(allow);

  expect(bridge.invocationsOf('readAuthorizationRequest')).toEqual([{ query: QUERY }]);
  expect(bridge.invocationsOf('decideAuthorization')).toEqual([
    { requestId: asked.requestId, allow: true },
  ]);
  await waitFor(() =>
    expect(bridge.payloadsOf('navigate')).toEqual([{ url: BACK, type: 'new-tab' }]),
  );
  expect(screen.getByRole('link', { name: 'Continue to the application' })).toHaveProperty(
    'href',
    BACK,
  );
  expect(screen.queryByRole('button', { name: 'Allow' })).toBeNull();
});

test('the consent page offers reporting only if the application asks for it, and accepts a refusal', async () => {
  const bridge = await openConsent({
    readAuthorizationRequest: ok({ ...asked, scope: ['READ', 'WRITE'] }),
    decideAuthorization: ok({ status: 'leave', redirectTo: BACK }),
  });

  expect(await screen.findByText(/report that issues have changed/)).toBeTruthy();
  await userEvent.click(await button('Deny'));

  expect(bridge.invocationsOf('decideAuthorization')).toEqual([
    { requestId: asked.requestId, allow: false },
  ]);
});

test('the consent page grants tables of other links only if the person selects them', async () => {
  const otherLinks = [
    { id: 'link-2', name: 'Other Jira', displayUrl: 'https://other.example.com' },
    { id: 'link-3', name: 'Third Jira', displayUrl: 'https://third.example.com' },
  ];
  const bridge = await openConsent({
    readAuthorizationRequest: ok({ ...asked, otherLinks }),
    decideAuthorization: ok({ status: 'leave', redirectTo: BACK }),
  });
  const boxes = await screen.findAllByRole<HTMLInputElement>('checkbox');
  expect(boxes.map(({ checked }) => checked)).toEqual([false, false]);

  await userEvent.click(screen.getByRole('checkbox', { name: 'Other Jira' }));
  await userEvent.click(await button('Allow'));

  expect(bridge.invocationsOf('decideAuthorization')).toEqual([
    { requestId: asked.requestId, allow: true, otherLinkIds: ['link-2'] },
  ]);
});

test('the consent page says that an expired request must be started again', async () => {
  const bridge = await openConsent({
    readAuthorizationRequest: ok(asked),
    decideAuthorization: ok({ status: 'expired' }),
  });

  await userEvent.click(await button('Allow'));

  expect(await screen.findByRole('alert', { name: /no longer valid/ })).toBeTruthy();
  expect(bridge.payloadsOf('navigate')).toEqual([]);
});

test('the consent page says that an administrator must confirm the address first', async () => {
  const { link } = asked;
  await openConsent({
    readAuthorizationRequest: ok({ status: 'held', link, host: 'jira.example.com' }),
  });

  const note = await screen.findByRole('alert');
  expect(note.textContent).toContain('Rocket Jira wants to send you back to jira.example.com');
  expect(screen.queryByRole('button', { name: 'Allow' })).toBeNull();
});

test.each(['request', 'client', 'redirect-uri'])(
  'the consent page explains a request with a wrong %s and redirects nowhere',
  async (reason) => {
    const bridge = await openConsent({
      readAuthorizationRequest: ok({ status: 'refused', reason }),
    });

    expect(await screen.findByRole('alert', { name: /cannot be answered/ })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Allow' })).toBeNull();
    expect(bridge.payloadsOf('navigate')).toEqual([]);
  },
);

test('the consent page returns any other error of a request to the application at once', async () => {
  const bridge = await openConsent({
    readAuthorizationRequest: ok({ status: 'leave', redirectTo: BACK }),
  });

  await waitFor(() =>
    expect(bridge.payloadsOf('navigate')).toEqual([{ url: BACK, type: 'new-tab' }]),
  );
});
