import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ApplicationLinkView } from '#contract/application-link';
import type { AuditEntry } from '#contract/audit';
import type { Cell, IssueTable } from '#contract/issue-table';
import { eventually } from '#support/eventually';
import { aDefinition, useAppSite } from '#support/sites/app-site';
import {
  connectApplication,
  createTwoWayLink,
  type LinkedApplication,
} from '#support/sites/incoming-site';

/** Texts from Jira, or stored by another version of the app, that attack or break what others see. */

const BROKEN_ID = '5f0c8a1e-6d0f-4f5e-9a57-5b1d8f3c2a91';
/** Its outgoing side is of a kind that this version does not know. */
const BROKEN = {
  id: BROKEN_ID,
  name: '=Old Jira',
  baseUrl: 'https://jira.example.com/jira',
  outgoing: { kind: 'oauth3', credential: { id: 'credential-7', setAt: 'once' } },
};
const MINUTE = 60_000;
const LATER = '2999-01-01T00:00:00.000Z';
const stateDirectory = mkdtempSync(join(tmpdir(), 'hostile-texts-'));
const stored = (value: unknown) => ({ value, createdAt: 0, updatedAt: 0 });
writeFileSync(
  join(stateDirectory, 'kvs.json'),
  JSON.stringify({
    'entity:application-link': { [BROKEN_ID]: stored({ revision: 3, link: BROKEN }) },
    'entity:audit-entry': {
      one: stored({ at: LATER, entry: { at: LATER, action: 'painted', linkName: 'Old Jira' } }),
      two: stored({ at: '2998-01-01T00:00:00.000Z', by: 'painter', entry: 7 }),
    },
    secret: { [`client-secret:${BROKEN_ID}:credential-7`]: stored('the-secret') },
  }),
);

const site = useAppSite(() => Promise.resolve({ stateDirectory }));
let application: LinkedApplication;

beforeAll(async () => {
  application = await createTwoWayLink(site());
  await site().connect('reader1', application.linkId);
});
afterAll(() => rmSync(stateDirectory, { recursive: true }));

const admin = <T>(call: string, payload: unknown = {}) =>
  site().value<T>('application-links', 'admin', call, payload);

/** Lets Jira answer searches with one issue. */
function whenJiraHolds(fields: Record<string, unknown>, schema: Record<string, object>) {
  const names = Object.fromEntries(Object.keys(fields).map((id) => [id, id]));
  const issues = [{ id: '1', key: 'APP-1', fields }];
  const body = { startAt: 0, maxResults: 50, total: 1, issues, names, schema };
  const headers = { 'content-type': 'application/json', 'x-ausername': 'reader1' };
  const kind = { type: 'status' as const, status: 200, body: JSON.stringify(body), headers };
  site().jira.faults.add({ path: '/rest/api/2/search', kind });
}

const SCHEMAS = {
  summary: { type: 'string', system: 'summary' },
  assignee: { type: 'user', system: 'assignee' },
  description: { type: 'string', system: 'description' },
  customfield_1: {
    type: 'string',
    custom: 'com.atlassian.jira.plugin.system.customfieldtypes:url',
  },
};

async function cellOf(field: keyof typeof SCHEMAS, value: unknown): Promise<Cell | undefined> {
  whenJiraHolds({ [field]: value }, SCHEMAS);
  const definition = aDefinition(application.linkId, { columns: [field] });
  const table = await site().value<IssueTable>('jql-table', 'reader1', 'loadTable', { definition });
  return table.rows[0]?.cells[0];
}

const ADDRESSES = [
  ['a user in front of the host', 'https://jira.example.com@evil.example/'],
  ['a host of mixed alphabets', 'https://jirа.example.com/'],
  ['a host in Punycode', 'https://xn--jir-7cd.example.com/'],
  ['a script', 'javascript:alert(1)'],
] as const;

test.each(ADDRESSES)(
  'an address with %s in a URL field is shown and not linked',
  async (_, url) => {
    expect(await cellOf('customfield_1', url)).toEqual({ type: 'text', text: url });
  },
);

test.each(ADDRESSES)(
  'an address with %s in a description is shown and not linked',
  async (_, url) => {
    const shown = JSON.stringify(await cellOf('description', `See [here|${url}] and ${url}`));

    expect(shown).toContain(url.slice(0, 12));
    expect(shown).not.toContain('"href"');
  },
);

test('the name of a person has no invisible direction marks', async () => {
  const user = { name: 'x', displayName: 'A\u202enn\u200f\u2066 Lee\u061c' };

  expect(await cellOf('assignee', user)).toEqual({ type: 'user', name: 'Ann Lee' });
});

test('no text of a table runs as a formula in the CSV that an application reads', async () => {
  const summary = '=HYPERLINK("https://evil.example");=1+1|@SUM(1)|＝2+2';
  const definition = aDefinition(application.linkId, { columns: ['summary', 'assignee'] });
  await site().value('jql-table', 'reader1', 'signDefinition', { definition });
  const { ask } = await connectApplication(site(), 'reader1', application);
  site().letIndexesCatchUp();
  const { tables } = (await (await ask('/tables')).json()) as { tables: { id: string }[] };
  whenJiraHolds({ summary, assignee: { displayName: '+1' } }, SCHEMAS);

  const csv = await (await ask(`/tables/${tables[0]?.id}?format=csv`)).text();

  expect(csv.split('\r\n')[1]).toBe(
    `"'=HYPERLINK(""https://evil.example"");'=1+1|'@SUM(1)|'＝2+2","'+1"`,
  );
});

test('an entry of the audit log that cannot be read hides no other and is shown as such', async () => {
  site().letIndexesCatchUp();
  const { entries } = await admin<{ entries: AuditEntry[] }>('listAuditEntries');

  expect(entries.slice(0, 2)).toMatchObject([
    { at: LATER, action: 'unreadable', linkName: 'Old Jira' },
    { action: 'unreadable', linkName: '' },
  ]);
  expect(entries.map(({ action }) => action)).toContain('created');
  const { csv } = await admin<{ csv: string }>('exportAuditEntries');
  expect(csv).toContain(`"${LATER}",,"unreadable",,"Old Jira",`);
});

test('a link whose outgoing side cannot be read leaves no client secret when it is deleted', async () => {
  const listed = await admin<ApplicationLinkView[]>('listLinks');
  expect(listed).toContainEqual(expect.objectContaining({ id: BROKEN_ID, unreadable: true }));

  await admin('deleteLink', { linkId: BROKEN_ID });

  await eventually(() => {
    site().advance(MINUTE);
    const { entities, secrets } = site().host.dumpStorage();
    const left = JSON.stringify([entities['application-link'], Object.keys(secrets)]);
    return left.includes(BROKEN_ID) ? undefined : true;
  });
  const { csv } = await admin<{ csv: string }>('exportAuditEntries');
  expect(csv).toContain(`"'=Old Jira"`);
});
