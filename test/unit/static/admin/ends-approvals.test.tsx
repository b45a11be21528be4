import { screen, waitFor } from '@testing-library/dom';
import * as v from 'valibot';
import { outgoingInputSchema } from '#contract/link-configuration';
import { ADDRESS_CHANGES, OUTGOING_CHANGES, type LinkChange } from '#support/builders/link-changes';
import { choose, field, fill, openAction, press, tick } from '#support/ui/admin-page';
import { anApplicationLink, LINK_ID, ok } from '#support/ui/samples';

const SECRET = { secretSetAt: '2026-11-20T10:00:00.000Z' };

const linkWith = ({ stored }: LinkChange) =>
  anApplicationLink({ outgoing: stored.kind === 'oauth1' ? stored : { ...stored, ...SECRET } });

const withVerb = <T extends LinkChange>(change: T) => ({
  ...change,
  verb: change.ends ? 'warns' : 'does not warn',
});

async function enter(change: LinkChange): Promise<void> {
  for (const [label, value] of Object.entries(change.choose ?? {})) await choose(label, value);
  if (change.tick !== undefined) await tick(change.tick);
  if (change.press !== undefined) await press(change.press);
  for (const [label, text] of Object.entries(change.fill ?? {})) {
    await fill(new RegExp(`^${label}`), text);
  }
}

const warning = () =>
  screen.queryByText(/^(The stored secret and all|All) approvals will be deleted$/);

test.each(OUTGOING_CHANGES.map(withVerb))(
  'the form of the outgoing link $verb before it changes $changes',
  async (change) => {
    const link = linkWith(change);
    const bridge = await openAction(link, 'Edit outgoing link', ({ answers }) => {
      answers.viewConsumer = ok({ consumerKey: 'confluence-1', publicKey: 'PEM' });
      answers.saveOutgoing = ok({ link });
    });
    await screen.findByRole('heading', { name: 'Edit outgoing link: Rocket Jira' });
    expect(warning()).toBeNull();

    await enter(change);

    expect(warning() !== null).toBe(change.ends);
    const needsSecret = change.ends && change.next.kind !== 'oauth1';
    if (needsSecret) await fill(/^Client secret/, 's3cret');
    await press('Save');
    await waitFor(() => expect(bridge.invocationsOf('saveOutgoing')).toHaveLength(1));
    const [{ linkId, outgoing }] = bridge.invocationsOf('saveOutgoing') as [
      { linkId: string; outgoing: unknown },
    ];
    expect(linkId).toBe(LINK_ID);
    expect(v.parse(outgoingInputSchema, outgoing)).toEqual({
      ...v.parse(outgoingInputSchema, change.next),
      ...(needsSecret && { clientSecret: 's3cret' }),
    });
  },
);

test.each(ADDRESS_CHANGES.map(withVerb))(
  'the form of name and URL $verb before it changes $changes',
  async (change) => {
    const link = linkWith(change);
    await openAction(link, 'Edit name and URL');
    await field(/^Application URL/);
    expect(warning()).toBeNull();

    await enter(change);

    expect(warning() !== null).toBe(change.ends);
  },
);
