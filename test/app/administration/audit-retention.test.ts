import type { AuditEntry } from '#contract/audit';
import { eventually } from '#support/eventually';
import { useAppSite } from '#support/sites/app-site';
import { linkDeeds } from '#support/sites/link-deeds';

const site = useAppSite();
const { admin, connectReader, approveAsAdministrator } = linkDeeds(site);

const YEAR = 366 * 24 * 60 * 60_000;

const entries = async (by?: 'administrator' | 'person') => {
  site().letIndexesCatchUp();
  return (await admin<{ entries: AuditEntry[] }>('listAuditEntries', by && { by })).entries;
};
const actionsOf = async (linkId: string, by?: 'administrator' | 'person') =>
  (await entries(by)).filter((entry) => entry.linkId === linkId).map(({ action }) => action);

test('sixty calls of disconnect without an approval leave no audit entry', async () => {
  const linkId = await site().createLink();

  for (let call = 0; call < 60; call += 1) {
    await site().value('jira-connections', 'reader1', 'disconnect', { linkId });
  }

  expect(await actionsOf(linkId)).toEqual(['created']);
});

test('enabling an enabled link leaves no audit entry', async () => {
  const linkId = await site().createLink();

  await admin('setEnabled', { linkId, enabled: true });

  expect(await actionsOf(linkId)).toEqual(['created']);
});

test('the deeds of administrators are told from those of people, also if an administrator approves for all', async () => {
  const linkId = await site().createLink();
  const access = { mode: 'shared', account: 'approval' };
  await connectReader(linkId);
  await admin('saveAccess', { linkId, access });
  await approveAsAdministrator(linkId, 'link');

  expect(await actionsOf(linkId, 'person')).toEqual(['approved']);
  expect(await actionsOf(linkId, 'administrator')).toEqual([
    'approved',
    'access-changed',
    'created',
  ]);
  const [shared] = (await entries('administrator')).filter((entry) => entry.linkId === linkId);
  expect(shared?.details).toEqual({ account: 'approval' });
});

test('the exported audit log holds every entry, and no text of it runs as a formula', async () => {
  const linkId = await site().createLink('=HYPERLINK("https://evil.example")');
  await admin('editLink', { linkId, name: 'a;=1+1', url: 'https://jira.example.com/jira' });

  site().letIndexesCatchUp();
  const { csv } = await admin<{ csv: string }>('exportAuditEntries', { by: 'administrator' });

  const [header, edited, created] = csv.split('\r\n');
  expect(header).toBe('"time","account","action","link id","link","details"');
  expect(created).toContain(`"created","${linkId}","'=HYPERLINK(""https://evil.example"")"`);
  expect(edited).toContain(`"edited","${linkId}","a;'=1+1"`);
  expect(csv.split('\r\n')).toHaveLength((await entries('administrator')).length + 2);
});

test('entries older than two years are removed by the daily task, and younger ones stay', async () => {
  const old = await site().createLink('Old');
  site().virtualTime.advance(1.5 * YEAR);
  const young = await site().createLink('Young');
  const stored = () => Object.keys(site().host.dumpStorage().entities['audit-entry'] ?? {}).length;
  const before = stored();

  site().virtualTime.advance(0.75 * YEAR);
  await site().host.runScheduledTrigger('audit-retention-daily');
  await eventually(() => stored() < before || undefined);

  expect(await actionsOf(old)).toEqual([]);
  expect(await actionsOf(young)).toEqual(['created']);
});
