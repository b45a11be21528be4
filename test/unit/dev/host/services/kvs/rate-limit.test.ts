import { createRateLimit } from '#dev/host/services/kvs/rate-limit';

test('the rate limit allows a number of requests in each second', () => {
  let now = 0;
  const limit = createRateLimit(3, () => now);
  const take = (times: number) => Array.from({ length: times }, () => limit.take());

  expect(take(4)).toEqual([true, true, true, false]);
  now = 999;
  expect(take(1)).toEqual([false]);
  now = 1000;
  expect(take(3)).toEqual([true, true, true]);
});
