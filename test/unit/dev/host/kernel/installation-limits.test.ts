import { createInstallationLimits } from '#dev/host/kernel/installation-limits';

function aClock() {
  let now = 0;
  return {
    limits: createInstallationLimits(() => now),
    at: (milliseconds: number) => {
      now = milliseconds;
    },
  };
}

test('a limit of a second is full again when the second has passed', () => {
  const { limits, at } = aClock();
  limits.set({ storageRequestsPerSecond: 2 });
  const take = () => limits.take('storageRequestsPerSecond', 1);

  expect([take(), take(), take()]).toEqual([true, true, false]);
  at(999);
  expect(take()).toBe(false);
  at(1_000);
  expect([take(), take(), take()]).toEqual([true, true, false]);
});

test('what is more than a limit has left uses nothing of it', () => {
  const { limits } = aClock();
  limits.set({ storageReadUnitsPerMinute: 5 });

  expect(limits.take('storageReadUnitsPerMinute', 6)).toBe(false);
  expect(limits.take('storageReadUnitsPerMinute', 5)).toBe(true);
});

test('each person has a limit of their own, and sees how much is left until when', () => {
  const { limits, at } = aClock();
  limits.set({ invocationsPerMinuteAndPerson: 2 });
  limits.take('invocationsPerMinuteAndPerson', 1, 'anna');
  at(20_000);

  expect(limits.left('invocationsPerMinuteAndPerson', 'anna')).toEqual({
    limit: 2,
    remaining: 1,
    resetAt: 60_000,
  });
  expect(limits.left('invocationsPerMinuteAndPerson', 'ben').remaining).toBe(2);
});
