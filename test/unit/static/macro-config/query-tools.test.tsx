import { screen, waitFor } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { button, configured, jqlField, openConfig } from '#support/ui/config-dialog';

async function saveWith(jql: string, accountId = '712020:author') {
  const bridge = await openConfig(({ context }) => {
    context.accountId = accountId;
  });
  const field = await jqlField();
  await userEvent.clear(field);
  await userEvent.type(field, jql);
  await userEvent.click(button('Save'));
  await waitFor(() => expect(bridge.payloadsOf('submit')).toHaveLength(1));
}

async function recentQueries(): Promise<string[]> {
  await userEvent.click(await screen.findByRole('button', { name: 'Recent queries' }));
  return screen.getAllByRole('menuitem').map((item) => item.textContent);
}

test('the queries that an author saved last are offered, the newest first, and each once', async () => {
  await saveWith('project = A');
  await saveWith('project = B');
  await saveWith('project = A');
  await openConfig(({ context }) => {
    context.accountId = '712020:author';
  });

  expect(await recentQueries()).toEqual(['project = A', 'project = B']);
  await userEvent.click(screen.getByRole('menuitem', { name: 'project = B' }));
  expect((await jqlField()).value).toBe('project = B');
});

test('the queries of another account are not offered', async () => {
  await saveWith('project = A', '712020:somebody');
  await openConfig(({ context }) => {
    context.accountId = '712020:author';
  });

  await jqlField();
  expect(screen.queryByRole('button', { name: 'Recent queries' })).toBeNull();
});

test.each(['{"a":1}', 'no JSON', '[7]'])(
  'a browser that kept %s as queries offers none and keeps new ones',
  async (stored) => {
    await saveWith('project = A');
    for (const key of Object.keys(localStorage)) localStorage.setItem(key, stored);
    await saveWith('project = B');
    await openConfig(({ context }) => {
      context.accountId = '712020:author';
    });

    expect(await recentQueries()).toEqual(['project = B']);
  },
);

test('Format writes a query so that it is easy to read', async () => {
  await openConfig();
  await userEvent.type(await jqlField(), 'project=A and x in (1,2) order by key');

  await userEvent.click(button('Format'));

  await waitFor(async () =>
    expect((await jqlField()).value).toBe('project = A\nAND x IN (1, 2)\nORDER BY key'),
  );
});

test('a query without a link of the author’s has no recent queries', async () => {
  await openConfig((bridge) => {
    configured(bridge);
    bridge.answers.listLinkChoices = { ok: true, value: [] };
  });

  expect(screen.queryByRole('button', { name: 'Recent queries' })).toBeNull();
});
