import { within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { field, openAction, openAdmin, rowOf } from '#support/ui/admin-page';
import { textOf } from '#support/ui/open-resource';
import { anApplicationLink, anIncoming, LINK_ID, ok } from '#support/ui/samples';

const HELD = 'https://acme.atlassian.net/rest/oauth2/back';
const acme = (incoming: Parameters<typeof anIncoming>[0]) =>
  anApplicationLink({
    name: 'Acme',
    displayUrl: 'https://acme.atlassian.net',
    application: { type: 'jira', deployment: 'cloud' },
    direction: 'two-way',
    incoming: anIncoming({ redirectUris: [], allowsClientCredentials: false, ...incoming }),
  });

const openWith = (link: ReturnType<typeof acme>) =>
  openAdmin(({ answers }) => {
    answers.listLinks = ok([link]);
    answers.saveIncoming = ok({ link: acme({ redirectUris: [HELD] }) });
  });

test('a link to Jira Cloud without a redirect URL says what is missing and how it comes', async () => {
  await openWith(acme({}));

  const row = await rowOf('Acme');

  expect(textOf(row)).toContain('Redirect URL missing');
  expect(textOf(row)).toContain('Its first request will be held and shown here');
});

test.each([
  ['Use this address', [HELD]],
  ['Discard', []],
])(
  'the redirect URL that an application asked for is answered by one click: %s',
  async (label, redirectUris) => {
    const bridge = await openWith(acme({ heldRedirectUri: HELD, scope: 'WRITE' }));
    const row = await rowOf('Acme');
    expect(textOf(row)).toContain('acme.atlassian.net asks to be sent back to this address');
    expect(textOf(row)).toContain(HELD);

    await userEvent.click(await within(row).findByRole('button', { name: label }));

    expect(bridge.invocationsOf('saveIncoming')).toEqual([
      {
        linkId: LINK_ID,
        incoming: { redirectUris, scope: 'WRITE', allowsClientCredentials: false },
      },
    ]);
    expect(textOf(await rowOf('Acme'))).not.toContain('asks to be sent back');
  },
);

test('the redirect URL of a link to Jira Cloud can be entered', async () => {
  await openAction(acme({ redirectUris: [HELD] }), 'Edit incoming link');

  expect((await field(/^Redirect URL/)).value).toBe(HELD);
});
