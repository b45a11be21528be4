import { screen, waitFor } from '@testing-library/dom';
import { openResource, textOf } from '#support/ui/open-resource';
import { aTable, aDefinition, failed, ok } from '#support/ui/samples';

/** Tables that a limit of Forge keeps from being served. */

const BUSY = 'Many people are opening tables at the moment';

const refuse = (error: object) => () => Promise.reject(Object.assign(new Error('No.'), error));

/** A refresh that is answered like this. From here on, waiting moves the time. */
async function refreshInto(loadTable: unknown) {
  const bridge = await openResource('macro', (fake) => {
    fake.context.extension = { config: aDefinition(), content: { id: '42' } };
    fake.answers = { loadTable: ok(aTable(2)) };
  });
  const refresh = await screen.findByRole('button', { name: 'Refresh' });
  bridge.answers.loadTable = loadTable;
  bridge.calls.length = 0;
  jest.useFakeTimers();
  refresh.click();
  return { bridge, alert: await screen.findByRole('alert') };
}

afterEach(() => void jest.useRealTimers());

test.each([
  ['the storage', failed('PLATFORM_BUSY')],
  ['invocations, by its name', refuse({ name: 'TOO_MANY_REQUESTS' })],
  ['invocations, by its status', refuse({ status: 429 })],
  ['the bridge itself', refuse({ message: 'Resolver calls are rate limited at 500req/25s' })],
])('a table beyond the limit of %s says so, and comes by itself', async (_what, answer) => {
  const { bridge, alert } = await refreshInto(answer);
  expect(textOf(alert)).toContain(BUSY);
  expect(textOf(alert)).toContain('It tries again in a moment.');

  bridge.answers.loadTable = ok(aTable(3));

  await jest.advanceTimersByTimeAsync(15_000);

  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getAllByRole('row')).toHaveLength(4);
});

test('a table that stays beyond a limit is asked for nine times, and then only by the reader', async () => {
  const { bridge } = await refreshInto(failed('PLATFORM_BUSY'));

  for (let minute = 0; minute < 20; minute += 1) await jest.advanceTimersByTimeAsync(60_000);

  expect(bridge.invocationsOf('loadTable')).toHaveLength(9);
  bridge.answers.loadTable = ok(aTable(2));
  screen.getByRole('button', { name: 'Try again' }).click();
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});

test('a tab that nobody sees waits to be seen before it asks again', async () => {
  const { bridge } = await refreshInto(failed('PLATFORM_BUSY'));
  const isHidden = jest.spyOn(document, 'hidden', 'get').mockReturnValue(true);

  await jest.advanceTimersByTimeAsync(60_000);
  expect(bridge.invocationsOf('loadTable')).toHaveLength(1);
  isHidden.mockRestore();
  document.dispatchEvent(new Event('visibilitychange'));

  await waitFor(() => expect(bridge.invocationsOf('loadTable')).toHaveLength(2));
});

test('a table beyond a limit of invocations waits until Forge’s window ends, and no longer for a wrong clock', async () => {
  const inSeconds = (seconds: number) => ({
    metadata: {
      rateLimitProperties: { rateLimitReset: Math.ceil(Date.now() / 1_000) + seconds },
    },
  });
  const { bridge } = await refreshInto(refuse(inSeconds(40)));
  expect(bridge.invocationsOf('loadTable')).toHaveLength(1);
  bridge.answers.loadTable = refuse(inSeconds(900));

  await jest.advanceTimersByTimeAsync(39_000);
  expect(bridge.invocationsOf('loadTable')).toHaveLength(1);
  await jest.advanceTimersByTimeAsync(15_000);
  expect(bridge.invocationsOf('loadTable')).toHaveLength(2);

  bridge.answers.loadTable = ok(aTable(3));
  await jest.advanceTimersByTimeAsync(85_000);
  expect(screen.queryByRole('alert')).toBeNull();
});
