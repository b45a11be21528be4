/** What readers get when Forge limits this installation, and that nothing is lost by it. */
import type { IssueTable } from '#contract/issue-table';
import { INSTALLATION_LIMITS } from '#dev/host/kernel/installation-limits';
import { aDefinition, useAppSite } from '#support/sites/app-site';

const MINUTE = 60_000;
const TWO_HOURS = 120 * MINUTE;

const site = useAppSite();
let linkId: string;

beforeAll(async () => {
  linkId = await site().createLink();
  await site().connect('reader1', linkId);
});

beforeEach(() => {
  site().advance(MINUTE);
});

afterEach(() => {
  site().host.limits.set(INSTALLATION_LIMITS);
});

const load = () =>
  site().invoke<IssueTable>('jql-table', 'reader1', 'loadTable', {
    definition: aDefinition(linkId, { maxRows: 5 }),
  });

test.each([
  ['reads', { storageReadUnitsPerMinute: 1 }],
  ['requests', { storageRequestsPerSecond: 0 }],
])(
  'a table beyond the limit of %s of the storage says that the app is busy',
  async (_w, limits) => {
    site().host.limits.set(limits);

    expect(await load()).toMatchObject({ ok: false, error: { code: 'PLATFORM_BUSY' } });
  },
);

test('a minute after the storage was limited, the table is there again', async () => {
  site().host.limits.set({ storageReadUnitsPerMinute: 2 });

  expect([await load(), await load()]).toMatchObject([{ ok: true }, { ok: false }]);
  site().advance(MINUTE);
  expect(await load()).toMatchObject({ ok: true });
});

test('a token that Jira has just rotated is stored as soon as the limit of writes allows it', async () => {
  const { limits } = site().host;
  site().advance(TWO_HOURS);
  // The refresh may take its lock, and the minute ends while it waits to store the token.
  limits.take('storageWriteUnitsPerMinute', INSTALLATION_LIMITS.storageWriteUnitsPerMinute - 1);
  site().advance(MINUTE - 10_000);
  const isStored = load();
  const refused = () =>
    site()
      .host.log.entries()
      .filter(({ outcome }) => outcome === '429');

  expect(await isStored).toMatchObject({ ok: true });
  expect(refused().length).toBeGreaterThan(1);
  expect(await load()).toMatchObject({ ok: true });
});

test('a reader beyond the limit of a person does not run the app, and others do', async () => {
  const { host, confluence } = site();
  host.limits.set({ invocationsPerMinuteAndPerson: 1 });
  const ask = (account: 'reader1' | 'author1') =>
    host.invokeResolver(confluence.frame('jql-table', account), 'listLinkChoices');

  await ask('reader1');

  expect(await ask('reader1')).toMatchObject({
    status: 429,
    error: { errorType: 'TOO_MANY_REQUESTS' },
  });
  expect(await ask('author1')).toMatchObject({ success: true });
});

test('a person who comes back from Jira while the storage is limited is asked to reload the page', async () => {
  const begun = await site().value<{ redirectUri: string }>(
    'application-links',
    'admin',
    'prepareLink',
  );
  site().host.limits.set({ storageReadUnitsPerMinute: 0 });

  const answer = await fetch(`${begun.redirectUri}?state=${'s'.repeat(43)}&code=c`, {
    redirect: 'manual',
  });

  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain('Wait a minute');
});
