import { SHARED_APPROVAL } from '#core/application-link/token-owner';
import type { HttpFetch } from '#core/http/http-fetch';
import { finishAuthorization } from '#src/services/approvals/flow/finish-authorization';
import type { AnsweredAuthorization } from '#src/services/approvals/flow/pending-authorization';
import type { LinkStore } from '#src/services/ports';
import { aLink } from '#support/builders/a-link';
import { memoryReaderTokenStore } from '#support/builders/memory-reader-token-store';
import {
  clientSecrets,
  noInstallationKey,
  oneLinkStore,
  testSystem,
} from '#support/builders/test-system';

const LINK = aLink();
const READER = { accountId: 'reader' };
const TICKET = { ticket: 't'.repeat(43) };

/** A reader on the way back from Jira, whose link is what `links` says. */
function onTheWayBack({
  links = oneLinkStore(),
  displayName = 'Rita Reader',
  tokenOwner = READER.accountId,
  isAdministrator = false,
} = {}) {
  const { system } = testSystem();
  const { store, tokens, pointers } = memoryReaderTokenStore({ now: () => system.now() });
  const revoked: (string | null)[] = [];
  const asked: string[] = [];
  const fetch: HttpFetch = (url, { body }) => {
    asked.push(url);
    if (url.endsWith('/revoke')) revoked.push(new URLSearchParams(body).get('token'));
    if (url.endsWith('/revoke')) return Promise.resolve(new Response(null, { status: 200 }));
    if (!url.endsWith('/token')) return Promise.resolve(Response.json({ name: 'r', displayName }));
    const token = { access_token: 'at', refresh_token: 'rt', token_type: 'bearer' };
    return Promise.resolve(Response.json(token));
  };
  const answer: AnsweredAuthorization = {
    accountId: READER.accountId,
    tokenOwner,
    linkId: LINK.id,
    generation: LINK.generation,
    codeVerifier: 'v'.repeat(43),
    redirectUri: LINK.redirectUri,
    returnTo: '/wiki',
    expiresAt: system.now() + 1,
    response: { code: 'the-code' },
  };
  const answered = { put: () => Promise.resolve(), take: () => Promise.resolve(answer) };
  const finish = finishAuthorization({
    links,
    secrets: clientSecrets(),
    keys: noInstallationKey(),
    tokens: store,
    system,
    fetch,
    answered,
    isAdministrator: () => Promise.resolve(isAdministrator),
  });
  return { finish: () => finish(READER, TICKET), tokens, pointers, revoked, asked };
}

/** Deleted by an administrator after the reader's way back began. */
function linkDeletedMeanwhile(): LinkStore {
  let looks = 0;
  const links = oneLinkStore();
  return {
    ...links,
    find: async (id) => {
      const found = await links.find(id);
      return found && looks++ > 0 ? { ...found, deleting: true } : found;
    },
  };
}

test('an approval of a link that is deleted meanwhile leaves no token behind', async () => {
  const { finish, tokens, pointers, revoked } = onTheWayBack({ links: linkDeletedMeanwhile() });

  await expect(finish()).resolves.toMatchObject({
    connected: false,
    error: { code: 'LINK_MISSING' },
  });

  expect([...tokens.values()]).toEqual([]);
  expect([...pointers.values()]).toEqual([]);
  expect(revoked).toEqual(['rt']);
});

/** Moved to another address by an administrator after that many looks at it. */
function linkMovedAfter(looks: number): LinkStore {
  const links = oneLinkStore();
  return {
    ...links,
    find: async (id) => {
      const found = await links.find(id);
      looks -= 1;
      const moved = { generation: 'generation-2', baseUrl: 'https://evil.example.com' };
      return found && looks < 0 ? { ...found, ...moved } : found;
    },
  };
}

test('a code that was issued for another address of the link is sent nowhere', async () => {
  const { finish, pointers, asked } = onTheWayBack({ links: linkMovedAfter(0) });

  await expect(finish()).resolves.toMatchObject({
    connected: false,
    error: { code: 'AUTHORIZATION_INVALID' },
  });

  expect(asked).toEqual([]);
  expect([...pointers.values()]).toEqual([]);
});

test('an approval of a link that is moved meanwhile is revoked at the old address', async () => {
  const { finish, tokens, asked, revoked } = onTheWayBack({ links: linkMovedAfter(1) });

  await expect(finish()).resolves.toMatchObject({
    connected: false,
    error: { code: 'AUTHORIZATION_INVALID' },
  });

  expect([...tokens.values()]).toEqual([]);
  expect(revoked).toEqual(['rt']);
  expect(asked.filter((url) => !url.startsWith(LINK.baseUrl))).toEqual([]);
});

test('an endless display name of an approver is cut before it is stored', async () => {
  const { finish, pointers } = onTheWayBack({ displayName: 'R'.repeat(1_000_000) });

  await expect(finish()).resolves.toMatchObject({ connected: true });

  expect([...pointers.values()][0]?.jiraUser?.length).toBeLessThanOrEqual(300);
});

test('an administrator who lost the right meanwhile does not set the account that all readers share', async () => {
  const { finish, tokens, asked } = onTheWayBack({ tokenOwner: SHARED_APPROVAL });

  await expect(finish()).resolves.toMatchObject({
    connected: false,
    error: { code: 'NOT_ADMIN' },
  });

  expect(tokens.size).toBe(0);
  expect(asked).toEqual([]);
});

test('an administrator sets the account that all readers of a link share', async () => {
  const { finish, pointers } = onTheWayBack({ tokenOwner: SHARED_APPROVAL, isAdministrator: true });

  await expect(finish()).resolves.toMatchObject({ connected: true });

  expect([...pointers.values()]).toMatchObject([{ accountId: SHARED_APPROVAL, state: 'active' }]);
});
