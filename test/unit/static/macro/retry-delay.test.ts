import { busyDelay, limitDelay } from '#static/macro/src/retry-delay';

const delays = (count: number) =>
  Array.from({ length: 2_000 }, () => busyDelay(count)).filter((delay) => delay !== undefined);

test('the tables of two thousand readers do not come back in the same second', () => {
  for (const count of [0, 1, 2]) {
    const seconds = new Map<number, number>();
    for (const delay of delays(count)) {
      const second = Math.floor(delay / 1_000);
      seconds.set(second, (seconds.get(second) ?? 0) + 1);
    }
    // Forge runs 300 invocations of one installation in a second.
    expect(Math.max(...seconds.values())).toBeLessThan(count === 0 ? 400 : 200);
  }
});

test('each attempt waits longer than the one before, and after eight the app gives up', () => {
  const longest = [0, 1, 2, 3, 4, 5, 6, 7].map((count) => Math.max(...delays(count)));

  expect(longest.map((delay) => Math.round(delay / 10_000))).toEqual([1, 2, 4, 8, 16, 16, 16, 16]);
  expect(busyDelay(8)).toBeUndefined();
});

test('a time that Jira states is never come before, and not waited for beyond seventy minutes', () => {
  const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

  expect(limitDelay(inMinutes(10))).toBeGreaterThan(9.9 * 60_000);
  expect(limitDelay(inMinutes(71))).toBeUndefined();
  expect(limitDelay('soon')).toBeUndefined();
});
