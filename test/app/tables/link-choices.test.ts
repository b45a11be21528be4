import type { SavedLink } from '#contract/admin-invocations';
import type { LinkChoice } from '#contract/application-link';
import { useAppSite } from '#support/sites/app-site';
import { createUnverifiedLink } from '#support/builders/unverified-link';

const site = useAppSite();

const admin = <T>(name: string, payload?: unknown) =>
  site().value<T>('application-links', 'admin', name, payload);
const choices = async () => {
  const all = await site().value<LinkChoice[]>('jql-table', 'author1', 'listLinkChoices');
  return all.slice(1).map(({ id, primary }) => (primary ? { id, primary } : { id }));
};

test('authors choose among the usable links to a Jira, with the primary link marked', async () => {
  const [first, second] = [await site().createLink('First'), await site().createLink('Second')];
  const off = await site().createLink('Disabled');
  await admin<SavedLink>('setEnabled', { linkId: off, enabled: false });
  const url = 'https://other.example.com';
  await createUnverifiedLink(site(), url, { type: 'bitbucket' });
  await createUnverifiedLink(site(), url, { type: 'generic', outgoing: undefined });
  const incoming = { redirectUris: [], scope: 'READ', allowsClientCredentials: false };
  await createUnverifiedLink(site(), url, { outgoing: undefined, incoming });

  expect(await choices()).toEqual([{ id: first, primary: true }, { id: second }]);

  await admin('makePrimary', { linkId: second });
  expect(await choices()).toContainEqual({ id: second, primary: true });

  await admin('setEnabled', { linkId: second, enabled: false });
  expect(await choices()).toEqual([{ id: first, primary: true }]);
});
