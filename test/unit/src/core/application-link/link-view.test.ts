import type { ApplicationLink } from '#core/application-link/application-link';
import { SYSTEM_LINK_ID } from '#contract/application-link';
import { viewOfLink, viewOfSite } from '#core/application-link/link-view';
import { salvageLink } from '#core/application-link/salvage-link';
import { aLink } from '#support/builders/a-link';

const SEEN_INCOMING = {
  clientId: 'theirs',
  secretSetAt: '2026-11-02T00:00:00.000Z',
  redirectUris: ['https://jira.example.com/cb'],
  scope: 'READ' as const,
  allowsClientCredentials: false,
};
const incoming = { ...SEEN_INCOMING, secretHash: 'f00d' };

test('an administrator sees a link without its secrets', () => {
  const link = { ...aLink(), incoming };
  const { id, name, baseUrl, application, access, redirectUri, createdAt } = link;

  expect(viewOfLink(link, { primary: false })).toEqual({
    id,
    name,
    displayUrl: baseUrl,
    application,
    direction: 'two-way',
    outgoing: {
      kind: 'oauth2-data-center',
      issuer: baseUrl,
      clientId: 'client-1',
      scope: 'READ',
      secretSetAt: '2026-11-01T00:00:00.000Z',
    },
    incoming: SEEN_INCOMING,
    access,
    redirectUri,
    createdAt,
  });
});

test('an administrator sees what is special about a link', () => {
  const link = aLink({ disabled: true, unreadable: true });

  expect(viewOfLink(link, { primary: true })).toMatchObject({
    primary: true,
    disabled: true,
    unreadable: true,
  });
});

const neither: ApplicationLink = { ...aLink(), outgoing: undefined };

test.each([
  ['outgoing', aLink()],
  ['incoming', { ...neither, incoming }],
  ['none', neither],
])('the direction of a link is %s by the sides that are configured', (direction, link) => {
  expect(viewOfLink(link, { primary: false }).direction).toBe(direction);
});

test('the Jira of the same site looks like a link that cannot be changed', () => {
  expect(
    viewOfSite({ baseUrl: 'https://x.atlassian.net/', version: '1', deploymentType: 'Cloud' }),
  ).toEqual({
    id: SYSTEM_LINK_ID,
    name: 'Jira',
    displayUrl: 'https://x.atlassian.net',
    application: { type: 'jira', deployment: 'cloud' },
    direction: 'outgoing',
    system: true,
    access: { mode: 'impersonation' },
    redirectUri: '',
    createdAt: '',
  });
});

test('what can be read of a link that is stored in another form stays, and it can only be deleted', () => {
  const { generation, baseUrl, createdAt } = aLink();

  expect(salvageLink('id-1', { ...aLink(), access: 'odd', outgoing: 7, application: 'x' })).toEqual(
    {
      id: 'id-1',
      name: 'Company Jira',
      generation,
      baseUrl,
      application: { type: 'generic' },
      access: { mode: 'impersonation' },
      redirectUri: aLink().redirectUri,
      createdAt,
      disabled: true,
      unreadable: true,
    },
  );
});

test.each([undefined, null, 'x', {}])(
  'a stored link that is %j is one of which only the id is known',
  (stored) => {
    expect(salvageLink('id-1', stored)).toMatchObject({
      id: 'id-1',
      name: 'id-1',
      baseUrl: 'https://unreadable.invalid',
      disabled: true,
      unreadable: true,
    });
  },
);
