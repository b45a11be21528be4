import { eventually } from '#support/eventually';
import { movableClock } from '#support/builders/movable-clock';
import { useFixtureHosts } from '#support/servers/start-host';

const startHost = useFixtureHosts();

const HOUR = 3_600_000;

test('a scheduled trigger runs when its interval has passed, again and again', async () => {
  const clock = movableClock();
  const host = await startHost({ clock });
  const ticks = () => host.dumpStorage().plain.ticks;

  clock.forward(HOUR - 1);
  await host.call('context');
  expect(ticks()).toBeUndefined();
  clock.forward(1);
  await eventually(() => ticks() === 1 || undefined);
  clock.forward(HOUR);
  await eventually(() => ticks() === 2 || undefined);

  expect(host.dumpStorage().plain['tick-module']).toBe('fixture-schedule');
});

test('a scheduled trigger runs on demand', async () => {
  const host = await startHost();

  const outcome = await host.runScheduledTrigger('fixture-schedule');

  expect(outcome.success).toBe(true);
  expect(host.dumpStorage().plain.ticks).toBe(1);
  expect(() => host.runScheduledTrigger('fixture-macro')).toThrow('not a scheduled trigger');
});
