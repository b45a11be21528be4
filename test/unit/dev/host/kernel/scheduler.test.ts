import { createScheduler } from '#dev/host/kernel/scheduler';
import { eventually } from '#support/eventually';
import { stoppedClock } from '#support/builders/stopped-clock';

test('scheduled work runs in the order of its times, however far the clock jumps', async () => {
  const clock = stoppedClock();
  const scheduler = createScheduler(clock);
  const done: string[] = [];
  const note = (name: string) => () => Promise.resolve(done.push(name));
  scheduler.at(clock.now() + 2000, note('second'));
  scheduler.at(clock.now() + 1000, note('first'));
  scheduler.at(clock.now() + 9000, note('not yet'));

  clock.advance(5000);

  await eventually(() => done.length === 2 || undefined);
  expect(done).toEqual(['first', 'second']);
  scheduler.dispose();
});

test('cancelled scheduled work does not run, even if earlier work of the same moment cancels it', async () => {
  const clock = stoppedClock();
  const scheduler = createScheduler(clock);
  const done: string[] = [];
  const forget = scheduler.at(clock.now() + 1, () => Promise.resolve(done.push('forgotten')));
  scheduler.at(clock.now(), () => {
    forget();
    return Promise.resolve(done.push('kept'));
  });

  clock.advance(10);

  await eventually(() => done.length > 0 || undefined);
  expect(done).toEqual(['kept']);
  scheduler.dispose();
});
