import { eventually } from '#support/eventually';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ApplicationLinkView, LinkChoice } from '#contract/application-link';
import { aDefinition, JIRA_URL, useAppSite } from '#support/sites/app-site';

const BROKEN_ID = '5f0c8a1e-6d0f-4f5e-9a57-5b1d8f3c2a90';
const OUTGOING = {
  kind: 'oauth2-data-center',
  clientId: 'client',
  issuer: 'https://jira.example.com',
  scope: 'READ',
  credential: { id: 'credential', setAt: '2026-01-01T00:00:00.000Z' },
};
/** As an app of another version may have stored it: without a list of what it is for. */
const BROKEN = {
  id: BROKEN_ID,
  name: 'Old Jira',
  baseUrl: JIRA_URL,
  outgoing: OUTGOING,
  access: 7,
};

const stateDirectory = mkdtempSync(join(tmpdir(), 'unreadable-link-'));
const stored = (value: unknown) => ({ value, createdAt: 0, updatedAt: 0 });
writeFileSync(
  join(stateDirectory, 'kvs.json'),
  JSON.stringify({
    'entity:application-link': { [BROKEN_ID]: stored({ revision: 3, link: BROKEN }) },
    secret: { [`client-secret:${BROKEN_ID}:credential`]: stored('the-secret') },
  }),
);

const site = useAppSite(() => Promise.resolve({ stateDirectory }));
afterAll(() => rmSync(stateDirectory, { recursive: true }));

const admin = <T>(call: string, payload: unknown = {}) =>
  site().value<T>('application-links', 'admin', call, payload);

test('a link that cannot be read is listed as such and hides no other link', async () => {
  const linkId = await site().createLink();

  const links = await admin<ApplicationLinkView[]>('listLinks');

  expect(links.find(({ id }) => id === linkId)).not.toHaveProperty('unreadable');
  expect(links.find(({ id }) => id === BROKEN_ID)).toMatchObject({
    name: 'Old Jira',
    unreadable: true,
    disabled: true,
  });
});

test('a link that cannot be read is of no use to authors, readers and a change', async () => {
  const choices = await site().value<LinkChoice[]>('jql-table', 'reader2', 'listLinkChoices');
  expect(choices.map(({ id }) => id)).not.toContain(BROKEN_ID);

  await expect(
    site().invoke('jql-table', 'reader1', 'loadTable', { definition: aDefinition(BROKEN_ID) }),
  ).resolves.toMatchObject({ error: { code: 'LINK_DISABLED' } });
  await expect(
    site().invoke('application-links', 'admin', 'setEnabled', { linkId: BROKEN_ID, enabled: true }),
  ).resolves.toMatchObject({ error: { code: 'LINK_DISABLED' } });
});

test('a link that cannot be read can be deleted, with its client secret', async () => {
  expect(Object.keys(site().host.dumpStorage().secrets).join()).toContain(BROKEN_ID);

  await admin('deleteLink', { linkId: BROKEN_ID });

  await eventually(() => {
    site().advance(60_000);
    const { entities, secrets } = site().host.dumpStorage();
    const left = JSON.stringify([entities['application-link'], Object.keys(secrets)]);
    return left.includes(BROKEN_ID) ? undefined : true;
  });
  const { entries } = await admin<{ entries: unknown[] }>('listAuditEntries');
  expect(entries).toContainEqual(
    expect.objectContaining({ action: 'deleted', linkId: BROKEN_ID, linkName: 'Old Jira' }),
  );
});
