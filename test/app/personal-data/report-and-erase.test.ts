import type { AuditEntry } from '#contract/audit';
import { eventually } from '#support/eventually';
import { aDefinition, JIRA_URL, useAppSite } from '#support/sites/app-site';
import { withConsumer } from '#support/sites/oauth1-application';
import { linkDeeds } from '#support/sites/link-deeds';

const site = useAppSite();
const { admin, allowApplication, twoWayLink } = linkDeeds(site);

type Stored = Record<
  string,
  Record<string, { accountId?: string; jiraUser?: string; since?: string }>
>;

const LAG_MS = 90_000;

const idOf = (account: 'admin' | 'author1' | 'reader1' | 'reader2') =>
  site().confluence.accountId(account) ?? '';
const stored = () => site().host.dumpStorage().entities as Stored;
const everything = () => JSON.stringify(site().host.dumpStorage());
async function entriesOf(linkId: string): Promise<AuditEntry[]> {
  site().advance(LAG_MS);
  const { entries } = await admin<{ entries: AuditEntry[] }>('listAuditEntries');
  return entries.filter((entry) => entry.linkId === linkId);
}
async function saveTables(account: 'author1' | 'reader1', linkId: string, count = 1) {
  for (let at = 0; at < count; at += 1) {
    const definition = aDefinition(linkId, { jql: `key = A-${at}` });
    await site().value('jql-table', account, 'signDefinition', { definition });
  }
}

/** Runs the weekly trigger and waits until the work that it began is done. */
async function report(): Promise<void> {
  const { host } = site();
  const runs = () => host.log.entries().filter(isWork).length;
  const before = host.accounts.reports.length;
  // Queries of storage see a write within a minute.
  site().advance(LAG_MS);
  await host.runScheduledTrigger('personal-data-weekly');
  await eventually(() => host.accounts.reports.length > before || undefined);
  await settled(runs);
}

const isWork = ({ what }: { what: string }) => what.includes('personal-data-queue');

/** Waits until the number stays the same while the queue is looked at several times. */
async function settled(count: () => number): Promise<void> {
  let [seen, same] = [-1, 0];
  await eventually(() => {
    same = count() === seen ? same + 1 : 0;
    seen = count();
    return same > 30 || undefined;
  });
}

test('the weekly report names each person of whom something is stored once, with the age of their name', async () => {
  const linkId = await twoWayLink();
  await site().connect('reader1', linkId);
  await allowApplication(linkId);
  await saveTables('author1', linkId, 12);

  await report();

  const [accounts = []] = site().host.accounts.reports;
  const ids = accounts.map(({ accountId }) => accountId);
  expect(ids).toEqual([idOf('admin'), idOf('author1'), idOf('reader1')].sort());
  const { since } = stored()['reader-token']?.[`${linkId}:${idOf('reader1')}`] ?? {};
  expect(accounts.find(({ accountId }) => accountId === idOf('reader1'))?.updatedAt).toBe(since);
});

test('a person whose account was closed is erased everywhere, and what they did is kept without them', async () => {
  const linkId = await twoWayLink();
  await site().connect('reader1', linkId);
  await allowApplication(linkId);
  await saveTables('reader1', linkId);
  const deeds = (await entriesOf(linkId)).map(({ action }) => action);
  site().host.accounts.closeAccount(idOf('reader1'));

  await report();

  const isGone = () => (everything().includes(`"${idOf('reader1')}"`) ? undefined : true);
  await eventually(isGone);
  expect(Object.keys(stored()['reader-token'] ?? {}).join()).not.toContain(idOf('reader1'));
  const entries = await entriesOf(linkId);
  // The queue delivers each event twice; the approval ends once.
  expect(entries.map(({ action }) => action)).toEqual(['approval-revoked', ...deeds]);
  expect(entries.find(({ action }) => action === 'approved')).toMatchObject({ erased: true });
  expect(entries.find(({ action }) => action === 'created')?.accountId).toBe(idOf('admin'));
});

test('a name that is out of date is forgotten and not reported again, and the approval stays', async () => {
  const linkId = await site().createLink();
  await site().connect('reader2', linkId);
  const key = `${linkId}:${idOf('reader2')}`;
  expect(stored()['reader-token']?.[key]?.jiraUser).toBeDefined();
  site().advance(1000);
  site().host.accounts.changeProfile(idOf('reader2'));

  await report();
  await eventually(() =>
    stored()['reader-token']?.[key]?.jiraUser === undefined ? true : undefined,
  );
  await report();

  const again = site().host.accounts.reports.at(-1) ?? [];
  const { updatedAt = '' } = again.find(({ accountId }) => accountId === idOf('reader2')) ?? {};
  expect(updatedAt > (stored()['reader-token']?.[key]?.since ?? '9')).toBe(true);
  const payload = { definition: aDefinition(linkId) };
  await expect(site().invoke('jql-table', 'reader2', 'loadTable', payload)).resolves.toMatchObject({
    ok: true,
  });
});

test('a person deletes their own data, apart from what they did as an administrator', async () => {
  const linkId = await site().createLink('Of an administrator');
  await site().connect('admin', linkId);
  const definition = aDefinition(linkId);
  await site().value('jql-table', 'admin', 'signDefinition', { definition });
  site().advance(LAG_MS);

  await site().value('jira-connections', 'admin', 'deleteMyData');

  const { 'reader-token': tokens, 'saved-table': tables } = stored();
  expect(JSON.stringify([tokens, tables])).not.toContain(idOf('admin'));
  const payload = { definition };
  await expect(site().invoke('jql-table', 'admin', 'loadTable', payload)).resolves.toMatchObject({
    error: { code: 'AUTHORIZATION_REQUIRED' },
  });
  const who = (await entriesOf(linkId)).map(({ action, accountId }) => [action, accountId]);
  expect(who).toEqual([
    ['approval-revoked', undefined],
    ['approved', undefined],
    ['created', idOf('admin')],
  ]);
});

test('a person deletes what was stored a moment before too, and what they approve and save afterwards stays', async () => {
  const linkId = await twoWayLink();
  await site().connect('reader1', linkId);
  await allowApplication(linkId);
  await saveTables('reader1', linkId, 3);
  const names = (entity: string) =>
    JSON.stringify(stored()[entity]).split(idOf('reader1')).length - 1;
  const before = names('incoming-grant');
  expect(before).toBeGreaterThan(0);

  await site().value('jira-connections', 'reader1', 'deleteMyData');
  site().advance(1000);
  await site().connect('reader1', linkId);
  await saveTables('reader1', linkId, 1);
  await site().invoke('jql-table', 'reader1', 'loadTable', { definition: aDefinition(linkId) });
  site().advance(LAG_MS * 2);

  await eventually(() => (names('incoming-grant') === 0 ? true : undefined));
  await eventually(() => (names('saved-table') === 1 ? true : undefined));
  const payload = { definition: aDefinition(linkId) };
  await expect(site().invoke('jql-table', 'reader1', 'loadTable', payload)).resolves.toMatchObject({
    ok: true,
  });
  const approved = (await entriesOf(linkId)).filter(({ action }) => action === 'approved');
  // First the newest; the application's approval is the third.
  expect(approved.map(({ accountId }) => accountId)).toEqual([
    idOf('reader1'),
    undefined,
    undefined,
  ]);
});

test('what a person allowed and saved ends when Confluence deactivates them', async () => {
  const linkId = await twoWayLink();
  await saveTables('author1', linkId, 12);
  site().confluence.deactivatePerson('author1');

  await report();

  await eventually(() =>
    JSON.stringify(stored()['saved-table']).includes(idOf('author1')) ? undefined : true,
  );
});

test('more than ninety people are reported in parts of at most ninety, also if Atlassian limits reports', async () => {
  const users = Array.from({ length: 200 }, (_, at) => ({
    accountId: `712020:crowd-${at + 1}`,
    username: `user${at}`,
  }));
  await createImpersonating(users);
  const before = site().host.accounts.reports.length;
  site().host.accounts.limitNextReport(30);

  await site().host.runScheduledTrigger('personal-data-weekly');
  const parts = await eventually(() => {
    site().advance(31_000);
    const made = site().host.accounts.reports.slice(before);
    const named = made.flat().map(({ accountId }) => accountId);
    return users.every(({ accountId }) => named.includes(accountId)) ? made : undefined;
  });

  expect(Math.max(...parts.map((part) => part.length))).toBe(90);
  // The queue delivers each event twice.
  const named = parts.flat().map(({ accountId }) => accountId);
  expect(new Set(named).size).toBe(named.length);
});

test('a mapped user whose account was closed is taken out of both sides of the link, and the others stay', async () => {
  const users = [
    { accountId: '712020:crowd-301', username: 'gone' },
    { accountId: '712020:crowd-302', username: 'here' },
  ];
  const linkId = await createImpersonating(users);
  await withConsumer(site(), linkId, { users });
  site().host.accounts.closeAccount('712020:crowd-301');
  site().letIndexesCatchUp();

  await site().host.runScheduledTrigger('personal-data-weekly');

  const left = await eventually(() => {
    const links = JSON.stringify(stored()['application-link']?.[linkId]);
    return links.includes('712020:crowd-301') ? undefined : links;
  });
  expect(left.match(/712020:crowd-302/g)).toHaveLength(2);
  // The audit log keeps that somebody was listed, and no longer who, on neither side.
  await eventually(() => {
    const log = JSON.stringify(stored()['audit-entry']);
    return /crowd-301|"gone"/.test(log) ? undefined : true;
  });
  expect(JSON.stringify(stored()['audit-entry'])).toContain('"here"');
});

async function createImpersonating(users: { accountId: string; username: string }[]) {
  site().approveEgress();
  const { linkId } = await admin<{ linkId: string }>('prepareLink');
  const outgoing = { kind: 'oauth1', level: 'impersonation', users };
  await admin('createLink', {
    linkId,
    name: 'Mapped',
    url: JIRA_URL,
    type: 'jira',
    outgoing,
    unverified: true,
  });
  return linkId;
}
