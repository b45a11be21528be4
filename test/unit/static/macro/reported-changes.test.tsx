import { screen, waitFor } from '@testing-library/dom';
import { openResource } from '#support/ui/open-resource';
import { aDefinition, aTable, LINK_ID, ok } from '#support/ui/samples';

const AS_OF = '2026-11-21T14:02:11.000Z';
const LATER = '2026-11-21T14:02:12.000Z';

const openTable = (overrides: object, lastChange: unknown) =>
  openResource('macro', (bridge) => {
    bridge.context.extension = { config: aDefinition(), content: { id: '42' } };
    bridge.answers = { loadTable: ok({ ...aTable(1), asOf: AS_OF, ...overrides }), lastChange };
  });

const comeIntoSight = () => document.dispatchEvent(new Event('visibilitychange'));

test('a table loads again once the linked application reports a later change', async () => {
  const bridge = await openTable({ reportsChanges: true }, ok({ at: LATER }));
  await screen.findByRole('table');

  await waitFor(() => {
    comeIntoSight();
    expect(bridge.invocationsOf('lastChange')).toContainEqual({ linkId: LINK_ID });
  });

  await waitFor(() => expect(bridge.invocationsOf('loadTable').length).toBeGreaterThan(1));
});

test.each([
  ['nothing was reported', ok({})],
  ['what was reported is older', ok({ at: AS_OF })],
])('a table does not load again when %s', async (_what, answer) => {
  const bridge = await openTable({ reportsChanges: true }, answer);
  await screen.findByRole('table');

  await waitFor(() => {
    comeIntoSight();
    expect(bridge.invocationsOf('lastChange').length).toBeGreaterThan(1);
  });

  expect(bridge.invocationsOf('loadTable')).toHaveLength(1);
});

test('a table does not ask for changes if the linked application reports none', async () => {
  const bridge = await openTable({}, ok({ at: LATER }));
  await screen.findByRole('table');

  comeIntoSight();

  expect(bridge.invocationsOf('lastChange')).toEqual([]);
});
