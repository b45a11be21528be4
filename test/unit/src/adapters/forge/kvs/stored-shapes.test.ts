import { auditEntrySchema, type AuditEntry } from '#contract/audit';
import type { MacroDefinition } from '#contract/macro-definition';
import {
  applicationLinkSchema,
  type ApplicationLink,
} from '#core/application-link/application-link';
import { stores } from '#src/adapters/forge/kvs/stores';
import { queueConsumer } from '#src/consumers/queue-consumer';
import { queuedStepSchema } from '#src/services/queued-work/ports';
import { repointSchema, type Repoint } from '#src/services/administration/link-uses/ports';
import { linkCleanupSchema, type LinkCleanup } from '#src/services/administration/cleanup/ports';
import {
  answeredAuthorizationSchema,
  pendingAuthorizationSchema,
  type AnsweredAuthorization,
  type PendingAuthorization,
} from '#src/services/approvals/flow/pending-authorization';
import {
  tokenPointerSchema,
  type TokenPointer,
} from '#src/services/approvals/tokens/reader-token-store';
import { clientUseSchema, type ClientUse } from '#src/services/provider/clients/client-uses';
import { heldRedirectSchema } from '#src/services/provider/clients/held-redirects';
import {
  consentRequestSchema,
  grantSchema,
  type ConsentRequest,
  type Grant,
} from '#src/services/provider/ports';
import { savedTableSchema, type SavedTable } from '#src/services/provider/resources/saved-tables';
import { readerTokenSchema, type ReaderToken } from '#src/services/remote/reader-token';
import { aFullLink } from '#support/builders/a-full-link';
import { testSystem } from '#support/builders/test-system';
import { useForgeStorage } from '#support/sites/use-forge-storage';

const clock = useForgeStorage();
const store = stores({ ...testSystem().system, ...clock });

/** Every optional field is there, so that a new one cannot be left out of this test. */
interface StoredShape<T> {
  name: string;
  schema: { entries: Record<string, unknown> };
  value: Required<T>;
  /** Puts the value where it is kept, and takes it out again. */
  keep: (value: T) => Promise<unknown>;
}

const shape = <T>(row: StoredShape<T>) => row as StoredShape<unknown>;

const SINCE = '2026-11-22T12:00:00.000Z';
const inOneHour = clock.now() + 3_600_000;

const link = aFullLink(SINCE);

const reference = { linkId: link.id, generation: 'generation-1', accountId: 'reader', version: 3 };

const authorization = {
  accountId: 'reader',
  tokenOwner: 'reader',
  linkId: link.id,
  generation: 'generation-1',
  codeVerifier: 'verifier',
  redirectUri: link.redirectUri,
  returnTo: '/wiki/spaces/X',
  expiresAt: inOneHour,
};

const definition: Required<MacroDefinition> = {
  v: 1,
  sources: [{ linkId: link.id, jql: 'project = ABC' }],
  columns: [{ fieldId: 'summary' }],
  display: { maxRows: 50, title: 'Open issues' },
  signed: {
    signature: 's'.repeat(43),
    keyId: '00000000-0000-4000-8000-0000000000aa',
    revision: 'generation-1.revision-1',
    contentId: '42',
    spaceId: '7',
    spaceKey: 'X',
  },
};

const SHAPES = [
  shape<ApplicationLink>({
    name: 'an application link',
    schema: applicationLinkSchema,
    value: link,
    keep: async (value) => {
      await store.links.create(value);
      return store.links.find(value.id);
    },
  }),
  shape<AuditEntry>({
    name: 'an audit entry',
    schema: auditEntrySchema,
    value: {
      at: SINCE,
      accountId: 'admin',
      erased: true,
      action: 'created',
      linkId: link.id,
      linkName: link.name,
      details: { url: link.baseUrl },
    },
    keep: async (value) => {
      await store.audit.append(value);
      return (await store.audit.list()).entries[0];
    },
  }),
  shape<TokenPointer>({
    name: 'a pointer to a token',
    schema: tokenPointerSchema,
    value: {
      ...reference,
      state: 'active',
      jiraUser: 'Rita Reader',
      refusals: { count: 1, first: inOneHour, last: inOneHour },
      since: SINCE,
    },
    keep: async (value) => {
      await store.tokens.createPointer(value);
      return store.tokens.findPointer(value.linkId, value.accountId);
    },
  }),
  shape<ReaderToken>({
    name: 'the token of a reader',
    schema: readerTokenSchema,
    value: { accessToken: 'access', refreshToken: 'refresh', expiresAt: inOneHour },
    keep: async (value) => {
      await store.tokens.createToken(reference, value);
      return store.tokens.findToken(reference);
    },
  }),
  shape<PendingAuthorization>({
    name: 'a pending authorization',
    schema: pendingAuthorizationSchema,
    value: { ...authorization, connectPageUrl: 'https://acme.atlassian.net/wiki/apps/a/e/c' },
    keep: async (value) => {
      await store.pending.put('id', value);
      return store.pending.take('id');
    },
  }),
  shape<AnsweredAuthorization>({
    name: 'an answered authorization',
    schema: answeredAuthorizationSchema,
    value: { ...authorization, response: { code: 'code', iss: link.baseUrl } },
    keep: async (value) => {
      await store.answered.put('id', value);
      return store.answered.take('id');
    },
  }),
  shape<ConsentRequest>({
    name: 'an open consent page',
    schema: consentRequestSchema,
    value: {
      accountId: 'reader',
      linkId: link.id,
      clientId: 'incoming-client',
      redirectUri: 'https://client.example.com/callback',
      state: 'state',
      scope: ['READ', 'WRITE'],
      codeChallenge: 'challenge',
      requestToken: 'request-token',
      otherLinkIds: ['other-link'],
      expiresAt: inOneHour,
    },
    keep: async (value) => {
      await store.consents.put('id', value);
      return store.consents.take('id');
    },
  }),
  shape<Grant>({
    name: 'a grant',
    schema: grantSchema,
    value: {
      id: 'grant',
      linkId: link.id,
      clientId: 'incoming-client',
      accountId: 'reader',
      scope: ['READ'],
      otherLinkIds: ['other-link'],
      version: 0,
      state: 'active',
      since: SINCE,
      expiresAt: inOneHour,
      code: { hash: 'hash', redirectUri: 'https://client.example.com', codeChallenge: 'c' },
      tokens: {
        salt: 'salt',
        accessHash: 'access',
        scope: ['READ'],
        accessExpiresAt: inOneHour,
        refreshHash: 'refresh',
        replaced: { accessHash: 'before', refreshHash: 'before', rotatedAt: 1 },
      },
      temporary: { hash: 'hash', callback: 'https://client.example.com', verifierHash: 'hash' },
      basisCheckedAt: 1,
    },
    keep: async (value) => {
      await store.grants.create(value);
      return store.grants.find(value.id);
    },
  }),
  shape<ClientUse>({
    name: 'the last use of a client',
    schema: clientUseSchema,
    value: { clientId: 'incoming-client', at: 1 },
    keep: (value) => store.uses.mark(link.id, value).then(() => store.uses.find(link.id)),
  }),
  shape({
    name: 'a redirect URI that waits to be confirmed',
    schema: heldRedirectSchema,
    value: { clientId: 'incoming-client', redirectUri: 'https://jira.example.com/cb' },
    keep: (value) =>
      store.heldRedirects.keep(link.id, value).then(() => store.heldRedirects.find(link.id)),
  }),
  shape<SavedTable>({
    name: 'a saved table',
    schema: savedTableSchema,
    value: { id: 'table', accountId: 'author', definition, savedAt: SINCE },
    keep: (value) => store.savedTables.put(value).then(() => store.savedTables.find(value.id)),
  }),
  shape<Repoint>({
    name: 'a move of macros',
    schema: repointSchema,
    value: { fromLinkId: link.id, toLinkId: 'to', pages: [{ pageId: '1', version: 2, macros: 3 }] },
    keep: (value) => store.repoints.put('id', value).then(() => store.repoints.find('id')),
  }),
  shape<LinkCleanup>({
    name: 'a cleanup in the queue',
    schema: linkCleanupSchema,
    value: { link, deletes: true, attempt: 2, kept: true, cursor: 'page-2' },
    keep: async (value) => {
      const found: unknown[] = [];
      const note = (step: unknown) => Promise.resolve(void found.push(step));
      const body = { run: 'a', step: 1, work: value };
      await queueConsumer('a', queuedStepSchema(linkCleanupSchema), note)({ body });
      return (found as (typeof body)[])[0]?.work;
    },
  }),
];

test.each(SHAPES)('$name comes out of storage with every field', async ({ value, keep }) => {
  await expect(keep(value)).resolves.toEqual(value);
});

test.each(SHAPES)('the stored example of $name has every field', ({ schema, value }) => {
  expect(Object.keys(value as object).sort()).toEqual(Object.keys(schema.entries).sort());
});
