import type { ApplicationLinkView, ConnectionView } from '#contract/application-link';
import type { OutgoingInput } from '#contract/link-configuration';
import { ADDRESS_CHANGES, OUTGOING_CHANGES, type LinkChange } from '#support/builders/link-changes';
import { useSiteOfEveryKind } from '#support/sites/connected-links';

const { site, connectedLink } = useSiteOfEveryKind();

const admin = <T>(name: string, payload?: unknown) =>
  site().value<T>('application-links', 'admin', name, payload);

async function connectionsOf(linkId: string): Promise<ConnectionView[]> {
  const all = await site().value<ConnectionView[]>(
    'jira-connections',
    'reader1',
    'listConnections',
  );
  return all.filter(({ link }) => link.id === linkId);
}

/** The changes are written for a client that is called `client-1`. */
function withClient(outgoing: OutgoingInput, clientId = 'client-1'): OutgoingInput {
  if (outgoing.kind === 'oauth1') return outgoing;
  return { ...outgoing, clientId: outgoing.clientId.replace('client-1', clientId) };
}

const withVerb = <T extends LinkChange>(change: T) => ({
  ...change,
  verb: change.ends ? 'ends' : 'leaves',
});

test.each(OUTGOING_CHANGES.map(withVerb))(
  'changing $changes $verb the approvals of readers',
  async ({ stored, next, ends }) => {
    const { linkId, clientId } = await connectedLink(stored);
    const before = await connectionsOf(linkId);

    await admin('saveOutgoing', {
      linkId,
      outgoing: withClient(next, clientId),
      unverified: true,
    });

    if (ends) expect(before).toHaveLength(1);
    expect(await connectionsOf(linkId)).toEqual(ends ? [] : before);
  },
);

test.each(ADDRESS_CHANGES.map(withVerb))(
  'changing $changes $verb the approvals of readers',
  async ({ stored, next, ends }) => {
    const { linkId } = await connectedLink(stored);
    const before = await connectionsOf(linkId);
    const { name, displayUrl } = await admin<ApplicationLinkView>('viewCredentials', { linkId });

    await admin('editLink', { linkId, name: next.name ?? name, url: next.url(displayUrl) });

    if (ends) expect(before).toHaveLength(1);
    const after = await connectionsOf(linkId);
    expect(after.map(({ since }) => since)).toEqual(ends ? [] : before.map(({ since }) => since));
  },
);
