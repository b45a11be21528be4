import { screen } from '@testing-library/dom';
import { SYSTEM_LINK_ID } from '#contract/application-link';
import type { FakeBridge } from '#support/ui/fake-bridge';
import { openResource, textOf } from '#support/ui/open-resource';
import { aDefinition, failed, ok } from '#support/ui/samples';

/** Readers whom apps may not serve: each gets one message, and no button that leads nowhere. */

const onSite = { ...aDefinition(), sources: [{ linkId: SYSTEM_LINK_ID, jql: 'project = APP' }] };

async function messageOf(prepare: (bridge: FakeBridge) => void) {
  const bridge = await openResource('macro', (fake) => {
    fake.context.extension = { config: aDefinition(), content: { id: '42' } };
    prepare(fake);
  });
  const message = textOf(await screen.findByRole('alert'));
  return { bridge, message };
}

test.each([
  ['without an account id', undefined, aDefinition()],
  ['with the account id that all of them share', 'unidentified', aDefinition()],
  ['of a table of the same site’s Jira', undefined, onSite],
])(
  'an anonymous reader %s is asked to log in, and nothing is asked for that reader',
  async (_who, accountId, config) => {
    const { bridge, message } = await messageOf((fake) => {
      fake.context.accountId = accountId;
      fake.context.extension.config = config;
    });

    expect(message).toContain('Log in to see these issues');
    expect(bridge.payloadsOf('invoke')).toEqual([]);
    expect(bridge.payloadsOf('fetchProduct')).toEqual([]);
    expect(screen.queryByRole('button')).toBeNull();
  },
);

test('a guest is told so, and is not asked to approve anything', async () => {
  const { message } = await messageOf((fake) => {
    fake.answers.loadTable = failed('NOT_LICENSED');
  });

  expect(message).toContain('Guests cannot see these issues');
  expect(screen.queryByRole('button')).toBeNull();
});

/** Jira's answer to everybody whom it does not know. */
const refused = () => ({ status: 401, statusText: '', headers: {}, body: '{}' });

test.each([
  ['a guest', failed('NOT_LICENSED'), 'Guests cannot see these issues'],
  ['a person without Jira', ok(null), 'You have no access to this Jira'],
])(
  '%s is told from others to whom the same site’s Jira shows nothing',
  async (_w, answer, words) => {
    const { bridge, message } = await messageOf((fake) => {
      fake.context.extension.config = onSite;
      fake.commands.fetchProduct = refused;
      fake.answers.checkReader = answer;
    });

    expect(message).toContain(words);
    expect(bridge.invocationsOf('loadTable')).toEqual([]);
  },
);
