import type { HttpFetch } from '../../../../../src/core/http-fetch';
import { finishAuthorization } from '../../../../../src/services/authorization/finish-authorization';
import type { AnsweredAuthorization, LinkStore } from '../../../../../src/services/ports';
import { aLink } from '../../../../support/a-link';
import { memoryReaderTokenStore } from '../../../../support/memory-reader-token-store';
import {
  clientSecrets,
  noInstallationKey,
  oneLinkStore,
  testSystem,
} from '../../../../support/test-system';

const LINK = aLink();
const READER = { accountId: 'reader' };
const TICKET = { ticket: 't'.repeat(43) };

/** A reader on the way back from Jira, whose link is what `links` says. */
function onTheWayBack({ links = oneLinkStore(), displayName = 'Rita Reader' } = {}) {
  const { system } = testSystem();
  const { store, tokens, pointers } = memoryReaderTokenStore({ now: () => system.now() });
  const revoked: (string | null)[] = [];
  const fetch: HttpFetch = (url, { body }) => {
    if (url.endsWith('/revoke')) revoked.push(new URLSearchParams(body).get('token'));
    if (url.endsWith('/revoke')) return Promise.resolve(new Response(null, { status: 200 }));
    if (!url.endsWith('/token')) return Promise.resolve(Response.json({ name: 'r', displayName }));
    const token = { access_token: 'at', refresh_token: 'rt', token_type: 'bearer' };
    return Promise.resolve(Response.json(token));
  };
  const answer: AnsweredAuthorization = {
    accountId: READER.accountId,
    linkId: LINK.id,
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
  });
  return { finish: () => finish(READER, TICKET), tokens, pointers, revoked };
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

test('of an endless name, no more is kept than can be shown', async () => {
  const { finish, pointers } = onTheWayBack({ displayName: 'R'.repeat(1_000_000) });

  await expect(finish()).resolves.toMatchObject({ connected: true });

  expect([...pointers.values()][0]?.jiraUser.length).toBeLessThanOrEqual(300);
});
