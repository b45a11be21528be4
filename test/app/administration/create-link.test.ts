import type { SavedLink } from '#contract/admin-invocations';
import type { ApplicationLinkView } from '#contract/application-link';
import type { LinkStatus } from '#contract/link-status';
import { JIRA_URL, useAppSite } from '#support/sites/app-site';

const site = useAppSite();

const create = (link: object) => site().invoke('application-links', 'admin', 'createLink', link);

async function newLink(
  overrides: { clientId?: string; clientSecret?: string; scope?: string } = {},
) {
  const prepared = await site().value<{ linkId: string; redirectUri: string }>(
    'application-links',
    'admin',
    'prepareLink',
  );
  const { linkId, redirectUri } = prepared;
  const client = site().jira.registerClient({ name: linkId, redirectUri, scope: 'READ' });
  const outgoing = { kind: 'oauth2-data-center', scope: 'READ', ...client, ...overrides };
  return { linkId, name: 'Another Jira', url: JIRA_URL, type: 'jira', outgoing };
}

beforeAll(() => site().approveEgress());

describe('creating a link', () => {
  test('a new link shows its configuration and never its secret', async () => {
    const link = await newLink();

    const { link: created } = await site().value<SavedLink>(
      'application-links',
      'admin',
      'createLink',
      link,
    );

    expect(created).toMatchObject({
      id: link.linkId,
      name: 'Another Jira',
      displayUrl: JIRA_URL,
      direction: 'outgoing',
      outgoing: { kind: 'oauth2-data-center', clientId: link.outgoing.clientId, scope: 'READ' },
    });
    expect(created.application).toMatchObject({ type: 'jira', deployment: 'data-center' });
    expect(created.redirectUri).toMatch(new RegExp(`/cb/${link.linkId}$`));
    const listed = await site().value<ApplicationLinkView[]>(
      'application-links',
      'admin',
      'listLinks',
    );
    expect(listed).toContainEqual(created);
    expect(JSON.stringify([created, listed])).not.toContain(link.outgoing.clientSecret);
  });

  test('creating a link never changes an existing link', async () => {
    const link = await newLink();
    await site().value('application-links', 'admin', 'createLink', link);

    await expect(create({ ...link, name: 'Taken over' })).resolves.toMatchObject({
      error: { code: 'PAYLOAD_INVALID', details: { reason: 'linkId' } },
    });
    const status = await site().value<LinkStatus>('application-links', 'admin', 'testConnection', {
      linkId: link.linkId,
    });
    expect(status.state).toBe('connected');
  });

  test('a link with a wrong client secret is refused with CLIENT_REJECTED', async () => {
    const link = await newLink({ clientSecret: 'wrong' });

    await expect(create(link)).resolves.toMatchObject({
      error: { code: 'CLIENT_REJECTED' },
    });
  });

  test('a link with an unknown client is refused with CLIENT_REJECTED', async () => {
    const link = await newLink({ clientId: 'unknown' });

    await expect(create(link)).resolves.toMatchObject({
      error: { code: 'CLIENT_REJECTED' },
    });
  });

  test('a link with a scope that this Jira does not know is refused with SCOPE_MISSING', async () => {
    const link = await newLink({ scope: 'read:jira-work' });

    await expect(create(link)).resolves.toMatchObject({
      error: { code: 'SCOPE_MISSING', details: { remark: 'read:jira-work' } },
    });
  });

  test.each([
    ['http://jira.example.com/jira', 'not-https'],
    ['https://169.254.169.254/', 'ip-address'],
    ['https://localhost/jira', 'local-host'],
    ['https://user:password@jira.example.com/jira', 'user-info'],
  ])('a link to %s is refused (%s)', async (url, reason) => {
    const link = await newLink();

    await expect(create({ ...link, url })).resolves.toMatchObject({
      error: { code: 'URL_REFUSED', details: { reason } },
    });
  });

  test('a link to a host that no administrator approved is refused', async () => {
    const link = await newLink();

    await expect(create({ ...link, url: 'https://other.example.com/jira' })).resolves.toMatchObject(
      { error: { code: 'EGRESS_NOT_APPROVED' } },
    );
  });

  test('a link to an address where no Jira answers is refused', async () => {
    const link = await newLink();

    await expect(
      create({ ...link, url: 'https://jira.example.com/elsewhere' }),
    ).resolves.toMatchObject({ error: { code: 'JIRA_UNEXPECTED', details: { status: 404 } } });
  });
});

test('the list of links is in the order of their names, whatever their ids are', async () => {
  const links = [await newLink(), await newLink(), await newLink()];
  const byId = links.sort((a, b) => a.linkId.localeCompare(b.linkId));
  const names = ['Third of three', 'Second of three', 'First of three'];
  for (const [index, link] of byId.entries()) await create({ ...link, name: names[index] });

  const listed = await site().value<ApplicationLinkView[]>(
    'application-links',
    'admin',
    'listLinks',
  );

  const own = listed.filter(({ name }) => names.includes(name)).map(({ name }) => name);
  expect(own).toEqual(['First of three', 'Second of three', 'Third of three']);
});
