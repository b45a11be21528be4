import { screen } from '@testing-library/dom';
import { openResource } from '#support/ui/open-resource';
import { aDefinition, aTable, ok } from '#support/ui/samples';

const MISSING = "The value 'gone' does not exist for the field 'assignee'.";

test.each([
  [0, {}, 'Jira ran the query, but remarks:'],
  [3, {}, 'Jira ran the query, but remarks:'],
  [
    0,
    { hidden: { of: 'issues', count: 2 } as const },
    '2 issues of the query do not exist or are hidden from you',
  ],
])('the macro shows the remarks of Jira above %d issues with %j', async (rows, hidden, title) => {
  await openResource('macro', (bridge) => {
    bridge.context.extension = { config: aDefinition(), content: { id: '42' } };
    bridge.answers = { loadTable: ok(aTable(rows, { ...hidden, warnings: [MISSING] })) };
  });

  const warning = await screen.findByRole('status', { name: title });

  expect(warning.textContent).toContain(MISSING);
  expect(warning.textContent).not.toContain('take it out of the query');
  expect(screen.queryByText('No issues found') !== null).toBe(rows === 0);
});
