import { eventually } from '#support/eventually';
import { stoppedClock } from '#support/builders/stopped-clock';
import { useFixtureHosts } from '#support/servers/start-host';

const startHost = useFixtureHosts();

const HOUR = 3_600_000;

test('a scheduled trigger runs when its interval has passed, again and again', async () => {
  const clock = stoppedClock();
  const host = await startHost({ clock });
  const ticks = () => host.dumpStorage().plain.ticks;

  clock.advance(HOUR - 1);
  await host.call('context');
  expect(ticks()).toBeUndefined();
  clock.advance(1);
  await eventually(() => ticks() === 1 || undefined);
  clock.advance(HOUR);
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
