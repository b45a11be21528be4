import { stepStore } from '#src/adapters/forge/kvs/step-store';
import type { QueuedStep } from '#src/services/queued-work/ports';
import { beginRun, continueRun } from '#src/services/queued-work/queued-work';
import { testSystem } from '#support/builders/test-system';
import { useForgeStorage } from '#support/sites/use-forge-storage';

useForgeStorage();

const ports = { steps: stepStore, system: testSystem().system };

/** Runs work of three steps, and delivers each event as often and as late as `deliver` says. */
async function run(failsOnce = false) {
  const events: QueuedStep<number>[] = [];
  const done: number[] = [];
  let hasFailed = !failsOnce;
  const queue = { push: (step: QueuedStep<number>) => Promise.resolve(void events.push(step)) };
  const deliver = (event: QueuedStep<number>) =>
    continueRun(ports, queue, event, (work) => {
      done.push(work);
      if (!hasFailed) {
        hasFailed = true;
        return Promise.reject(new Error('a hiccup'));
      }
      return Promise.resolve(work < 3 ? { left: work + 1, delaySeconds: 0 } : undefined);
    });
  await beginRun(ports, queue, 1);
  return { events, done, deliver };
}

test('each step of a run is done once, although every event comes again after later ones', async () => {
  const { events, done, deliver } = await run();

  for (let at = 0; at < events.length; at += 1) {
    for (const event of events.slice(0, at + 1).reverse()) await deliver(event);
  }

  expect(done).toEqual([1, 2, 3]);
  expect(events).toHaveLength(3);
});

test('a step that failed is done when its event comes again', async () => {
  const { events, done, deliver } = await run(true);
  const [first] = events;
  if (!first) throw new TypeError('A run begins with an event.');

  await expect(deliver(first)).rejects.toThrow('a hiccup');
  await deliver(first);

  expect(done).toEqual([1, 1]);
  expect(events).toHaveLength(2);
});
