import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ApplicationLink } from '#core/application-link/application-link';
import { startTestDataCenter } from '#support/servers/start-jira-data-center';
import { aLink } from '#support/builders/a-link';
import { eventually } from '#support/eventually';
import { JIRA_URL, useAppSite } from '#support/sites/app-site';

/** More than an invocation revokes. */
const READERS = 120;
const MINUTE = 60_000;

const directory = mkdtempSync(join(tmpdir(), 'many-approvals-'));
afterAll(() => rmSync(directory, { recursive: true }));

const { outgoing } = aLink();
const link = aLink({ baseUrl: JIRA_URL, outgoing: { ...outgoing, issuer: JIRA_URL } as never });
const site = useAppSite(async (now) => {
  const jira = await startTestDataCenter({ stateDirectory: directory });
  const { redirectUri } = link;
  const client = jira.registerClient({ name: 'Confluence', redirectUri, scope: 'READ' });
  await jira.stop();
  const stored = storageOf({ ...link, outgoing: { ...link.outgoing, ...client } }, client, now());
  writeFileSync(join(directory, 'kvs.json'), JSON.stringify(stored));
  return { stateDirectory: directory };
});

/** What the app has stored once that many readers have approved access. */
function storageOf(
  stored: ApplicationLink,
  { clientSecret }: { clientSecret: string },
  at: number,
) {
  const { id: linkId, generation } = stored;
  const readers = Array.from({ length: READERS }, (_, index) => `reader-${index}`);
  const kept = (value: unknown) => ({ value, createdAt: at, updatedAt: at });
  const since = new Date(at).toISOString();
  const pointerOf = (accountId: string) => ({
    ...{ linkId, generation, accountId, version: 1, state: 'active', jiraUser: accountId, since },
  });
  return {
    'entity:application-link': { [linkId]: kept({ revision: 0, link: stored }) },
    'entity:reader-token': Object.fromEntries(
      readers.map((reader) => [`${linkId}:${reader}`, kept(pointerOf(reader))]),
    ),
    secret: {
      [`client-secret:${linkId}:credential-1`]: kept({ clientSecret }),
      ...Object.fromEntries(
        readers.map((reader) => [
          `token:${linkId}:${reader}:${generation}:1`,
          kept({ accessToken: `access-of-${reader}`, refreshToken: `refresh-of-${reader}` }),
        ]),
      ),
    },
  };
}

test('moving a link with 120 approvals revokes all of them and drops the client secret, through the queue', async () => {
  site().approveEgress();
  const secrets = () => Object.keys(site().host.dumpStorage().secrets);
  const revocations = () =>
    site()
      .jira.requests.filter(({ path }) => path.endsWith('/oauth2/latest/revoke'))
      .map(({ status }) => status);

  await site().value('application-links', 'admin', 'editLink', {
    linkId: link.id,
    name: link.name,
    url: 'https://moved.example.com/jira',
  });

  expect(revocations().length).toBeLessThan(READERS);
  expect(secrets().some((key) => key.startsWith('client-secret:'))).toBe(true);
  await eventually(() => {
    site().advance(MINUTE);
    return secrets().length === 0 ? true : undefined;
  });
  expect(revocations()).toEqual(Array<number>(READERS).fill(200));
});
