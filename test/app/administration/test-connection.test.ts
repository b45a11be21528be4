import type { ApplicationLinkView } from '#contract/application-link';
import type { LinkStatus } from '#contract/link-status';
import { JIRA_URL, useAppSite } from '#support/sites/app-site';

const site = useAppSite();

const admin = <T>(name: string, payload?: unknown) =>
  site().value<T>('application-links', 'admin', name, payload);
const statusOf = (linkId: string) => admin<LinkStatus>('testConnection', { linkId });

test('testing a link that does not exist is an error', async () => {
  const linkId = '00000000-0000-4000-8000-000000000000';
  await expect(
    site().invoke('application-links', 'admin', 'testConnection', { linkId }),
  ).resolves.toMatchObject({ error: { code: 'LINK_MISSING' } });
});

test('a disabled link is not tested, and works again once it is enabled', async () => {
  const linkId = await site().createLink();
  await admin('setEnabled', { linkId, enabled: false });
  await expect(statusOf(linkId)).resolves.toMatchObject({
    state: 'disabled',
    error: { type: 'DISABLED' },
  });
  await admin('setEnabled', { linkId, enabled: true });
  await expect(statusOf(linkId)).resolves.toMatchObject({ state: 'connected' });
});

test('the connection test runs as the administrator who approved, and their dead or missing approval is only a note', async () => {
  const linkId = await site().createLink();
  const unapproved = await statusOf(linkId);
  expect(unapproved).toMatchObject({ state: 'connected', ownApproval: 'missing' });
  expect(unapproved).not.toHaveProperty('testedAs');
  await site().connect('admin', linkId);
  await expect(statusOf(linkId)).resolves.toMatchObject({
    state: 'connected',
    testedAs: expect.any(String) as string,
  });

  site().jira.revokeUser('admin');

  const ended = { state: 'connected', ownApproval: 'ended' };
  await expect(statusOf(linkId)).resolves.toMatchObject(ended);
  // The first test found out; the second one knows.
  const again = await statusOf(linkId);
  expect(again).toMatchObject(ended);
  expect(again).not.toHaveProperty('error');
});

test('the Jira of the site is listed first as a system link and cannot be changed', async () => {
  const [first] = await admin<ApplicationLinkView[]>('listLinks');
  expect(first).toMatchObject({ system: true, direction: 'outgoing', name: 'Jira' });
  const linkId = first?.id ?? '';

  await expect(statusOf(linkId)).resolves.toMatchObject({
    state: 'system',
    error: { type: 'SYSTEM_LINK' },
  });
  const name = 'Mine';
  for (const [call, payload] of [
    ['editLink', { linkId, name, url: JIRA_URL }],
    ['deleteLink', { linkId }],
    ['saveOutgoing', { linkId, outgoing: null }],
    ['makePrimary', { linkId }],
    ['setEnabled', { linkId, enabled: false }],
  ] as const) {
    await expect(site().invoke('application-links', 'admin', call, payload)).resolves.toMatchObject(
      {
        error: { code: 'LINK_MISSING' },
      },
    );
  }
});
