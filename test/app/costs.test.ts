/** Counts what readers, exports and linked applications cost, and compares it with the table in docs/costs.md. */
import { readFileSync } from 'node:fs';
import { SYSTEM_LINK_ID } from '#contract/application-link';
import type { TableSort } from '#contract/table-sort';
import { aDefinition, useAppSite } from '#support/sites/app-site';
import {
  connectApplication,
  createTwoWayLink,
  type LinkedApplication,
} from '#support/sites/incoming-site';

const site = useAppSite();

const ROWS = 5;
const JQL = 'created <= now() order by key';
const SORT: TableSort[] = [{ fieldId: 'summary', direction: 'ascending' }];

let application: LinkedApplication;
let incoming: Awaited<ReturnType<typeof connectApplication>>;

beforeAll(async () => {
  application = await createTwoWayLink(site());
  await site().connect('reader1', application.linkId);
  const definition = definitionOf(application.linkId);
  await site().value('jql-table', 'reader1', 'signDefinition', { definition });
  site().letIndexesCatchUp();
  incoming = await connectApplication(site(), 'reader1', application);
});

const definitionOf = (linkId: string) => aDefinition(linkId, { jql: JQL, maxRows: ROWS });

const load = (linkId: string, sort?: TableSort[]) =>
  site().value('jql-table', 'reader1', 'loadTable', {
    definition: definitionOf(linkId),
    ...(sort && { sort }),
  });

const exported = async (linkId: string) => {
  const { confluence, host } = site();
  const macro = confluence.macroNode('jql-table', definitionOf(linkId), `export-${linkId}`);
  const body = { type: 'doc', version: 1, content: [macro] };
  const title = `Export of ${linkId}`;
  const page = confluence.createPage({ space: 'TEAM', title, body, author: 'author1' });
  await host.exportMacro(confluence.frameOf(page, `export-${linkId}`, 'reader1'), 'pdf');
};

const tableId = async () =>
  ((await (await incoming.ask('/tables')).json()) as { tables: { id: string }[] }).tables[0]?.id;
const postToken = (form: Record<string, string>) =>
  fetch(`${incoming.issuer}/token`, { method: 'POST', body: new URLSearchParams(form) });
const credentials = () => ({
  client_id: application.client.client_id,
  client_secret: application.secret,
});

/** By the words of the table; the value of `prepare` is passed on and not counted. */
const DEEDS: Record<
  string,
  { prepare?: () => Promise<unknown>; run: (given: unknown) => unknown }
> = {
  'view, linked Jira': { run: () => load(application.linkId) },
  'sort, linked Jira': { run: () => load(application.linkId, SORT) },
  'export, linked Jira': {
    prepare: () => exported(application.linkId),
    run: () => exported(application.linkId),
  },
  'view, same site, backend': { run: () => load(SYSTEM_LINK_ID) },
  'sort, same site, backend': { run: () => load(SYSTEM_LINK_ID, SORT) },
  'export, same site': { run: () => exported(SYSTEM_LINK_ID) },
  'incoming: list tables': { run: () => incoming.ask('/tables') },
  'incoming: read a table': {
    prepare: tableId,
    run: (id) => incoming.ask(`/tables/${String(id)}`),
  },
  'incoming: refresh': {
    run: () =>
      postToken({
        grant_type: 'refresh_token',
        refresh_token: incoming.tokens.refresh_token ?? '',
        ...credentials(),
      }),
  },
  'incoming: wrong secret': {
    run: () => postToken({ grant_type: 'x', ...credentials(), client_secret: 'wrong' }),
  },
  'incoming: unknown client': {
    run: () => postToken({ grant_type: 'x', client_id: 'nobody', client_secret: 'x' }),
  },
  'incoming: metadata': {
    run: () => fetch(`${incoming.issuer}/.well-known/oauth-authorization-server`),
  },
};

/** Calls of storage, Confluence, the Jira of the same site and linked Jiras, as the platform logs them. */
async function costOf(deed: string): Promise<number[]> {
  const { prepare, run } = DEEDS[deed] ?? {};
  if (!run) throw new Error(`docs/costs.md names "${deed}", which is not measured.`);
  const given = await prepare?.();
  const before = site().host.log.entries().length;
  await run(given);
  const entries = site().host.log.entries().slice(before);
  const count = (pattern: RegExp) => entries.filter(({ what }) => pattern.test(what)).length;
  const [siteCalls, searches] = [count(/ jira as /), count(/ jira as .*\/search\/jql/)];
  return [
    count(/ kvs /),
    count(/ confluence as /),
    siteCalls,
    // A search costs a point and one for each issue; every other call of these costs one.
    siteCalls + searches * ROWS,
    count(/^\w+ https:\/\/jira\.example\.com/),
  ];
}

const TABLE = readFileSync('docs/costs.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| [a-z]/.test(line) && !line.startsWith('| what'))
  .map((line) => {
    const [deed = '', ...numbers] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    return { deed, numbers: numbers.map(Number) };
  });

test('the table of costs names everything that is measured', () => {
  expect(TABLE.map(({ deed }) => deed)).toEqual(Object.keys(DEEDS));
});

test.each(TABLE)('the table of costs is right about "$deed"', async ({ deed, numbers }) => {
  expect(await costOf(deed)).toEqual(numbers);
});
