import type { ConnectionView } from '#contract/application-link';
import type { IssueTable } from '#contract/issue-table';
import { aDefinition, useAppSite } from '#support/sites/app-site';
import { eventually } from '#support/eventually';
import { secretsIn } from '#support/sites/secrets-in';

const site = useAppSite();

const MINUTE = 60_000;

describe('deleting a link', () => {
  test('deleting a link removes its secret and the tokens of all readers, here and in Jira', async () => {
    const linkId = await site().createLink('To be deleted');
    await site().connect('reader1', linkId);
    await site().connect('reader2', linkId);
    const before = secretsIn(secretsOf(linkId));
    expect(before).toHaveLength(5);
    site().letIndexesCatchUp();

    await site().value('application-links', 'admin', 'deleteLink', { linkId });

    expect(Object.keys(secretsOf(linkId)).filter((key) => key.startsWith('token:'))).toEqual([]);
    expect(revocations()).toEqual([200, 200]);
    await nothingIsLeftOf(linkId, () => site().advance(MINUTE));
    const dump = JSON.stringify(site().host.dumpStorage());
    expect(before.filter((secret) => dump.includes(secret))).toEqual([]);
    const { 'audit-entry': audit, ...others } = site().host.dumpStorage().entities;
    await eventually(() => {
      const links = site().host.dumpStorage().entities['application-link'];
      return JSON.stringify(links).includes(linkId) ? undefined : true;
    });
    expect(JSON.stringify(others['reader-token'])).not.toContain(linkId);
    expect(JSON.stringify(audit)).toContain(linkId);
    expect(revocations()).toEqual([200, 200]);
    await expect(
      site().invoke('jql-table', 'reader1', 'loadTable', { definition: aDefinition(linkId) }),
    ).resolves.toMatchObject({ error: { code: 'LINK_MISSING' } });
  });

  test('a token that was approved a moment before its link is deleted is found and revoked later', async () => {
    const linkId = await site().createLink('Deleted at once');
    await site().connect('reader1', linkId);
    const before = revocations().length;

    await site().value('application-links', 'admin', 'deleteLink', { linkId });

    await nothingIsLeftOf(linkId, () => site().advance(MINUTE));
    expect(revocations().slice(before)).toEqual([200]);
  });

  test('deleting a link works while Jira is down, revokes tokens once Jira is up again, and leaves other links alone', async () => {
    const [kept, deleted] = [await site().createLink('Kept'), await site().createLink('Gone')];
    await site().connect('reader1', kept);
    await site().connect('reader1', deleted);
    site().jira.faults.add({ path: '/rest/oauth2', kind: { type: 'reset' } });

    await site().value('application-links', 'admin', 'deleteLink', { linkId: deleted });

    await expect(
      site().invoke('jql-table', 'reader1', 'loadTable', { definition: aDefinition(deleted) }),
    ).resolves.toMatchObject({ error: { code: 'LINK_MISSING' } });
    const listed = await site().value<unknown>('application-links', 'admin', 'listLinks');
    expect(JSON.stringify(listed)).not.toContain(deleted);
    const connections = await site().value<ConnectionView[]>(
      'jira-connections',
      'reader1',
      'listConnections',
    );
    expect(Object.keys(secretsOf(deleted))).not.toEqual([]);
    expect(connections.map(({ link }) => link.id)).toEqual([kept]);
    site().jira.faults.clear();
    const before = revocations().length;
    await nothingIsLeftOf(deleted, () => site().advance(MINUTE));
    expect(revocations().slice(before)).toEqual([200]);
    const definition = aDefinition(kept, { maxRows: 1 });
    const table = await site().value<IssueTable>('jql-table', 'reader1', 'loadTable', {
      definition,
    });
    expect(table.rows).toHaveLength(1);
  });

  test('deleting a link gives up revoking after some hours and keeps nothing', async () => {
    const linkId = await site().createLink('Gone for good');
    await site().connect('reader1', linkId);
    site().jira.faults.add({ path: '/rest/oauth2', kind: { type: 'status', status: 500 } });

    await site().value('application-links', 'admin', 'deleteLink', { linkId });

    expect(Object.keys(secretsOf(linkId))).toHaveLength(2);
    await nothingIsLeftOf(linkId, () => site().advance(15 * MINUTE));
  });

  const nothingIsLeftOf = (linkId: string, meanwhile: () => void) =>
    eventually(() => {
      meanwhile();
      return Object.keys(secretsOf(linkId)).length === 0 ? true : undefined;
    });

  function revocations(): number[] {
    const calls = site().jira.requests.filter(({ path }) => path.endsWith('/oauth2/latest/revoke'));
    return calls.map(({ status }) => status);
  }

  function secretsOf(linkId: string): Record<string, unknown> {
    const all = Object.entries(site().host.dumpStorage().secrets);
    return Object.fromEntries(all.filter(([key]) => key.includes(linkId)));
  }
});
