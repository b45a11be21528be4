import { retryOf } from '#dev/host/services/queue/retry-of';

const pushedAt = Date.parse('2026-11-22T08:00:00Z');
const delivery = { retryCount: 0, pushedAt, now: pushedAt };
const failure = (errorType: string) => ({
  success: false as const,
  status: 500,
  error: { errorType, errorMessage: 'm' },
});

test('an InvocationError asks for a retry with its own time, reason and data', () => {
  const retryOptions = {
    retryAfter: 30,
    retryReason: 'FUNCTION_UPSTREAM_RATE_LIMITED',
    retryData: 7,
  };

  const retry = retryOf({
    ...delivery,
    now: pushedAt + 1_000,
    outcome: { success: true, body: { _retry: true, retryOptions } },
  });

  expect(retry).toEqual({
    afterSeconds: 30,
    context: {
      retryCount: 1,
      retryReason: 'FUNCTION_UPSTREAM_RATE_LIMITED',
      retryData: 7,
      retentionWindow: { startTime: '2026-11-22T08:00:00.000Z', remainingTimeMs: 86_399_000 },
    },
  });
});

test('a retry of an event waits at most 15 minutes', () => {
  const body = { _retry: true, retryOptions: { retryAfter: 5_000 } };

  expect(retryOf({ ...delivery, outcome: { success: true, body } })?.afterSeconds).toBe(900);
});

test.each([
  ['FUNCTION_TIME_OUT', 'FUNCTION_TIME_OUT'],
  ['TypeError', 'FUNCTION_PLATFORM_UNKNOWN_ERROR'],
])('an event is retried after a failure of type %s, later each time', (errorType, reason) => {
  const outcome = failure(errorType);
  const retries = [0, 1, 2, 3, 4, 12].map((retryCount) =>
    retryOf({ ...delivery, retryCount, outcome }),
  );

  expect(retries.map((retry) => retry?.afterSeconds)).toEqual([1, 2, 4, 8, 16, 900]);
  expect(retries[0]?.context.retryReason).toBe(reason);
});

test.each([
  ['a result', { success: true as const, body: { done: true } }],
  ['no result', { success: true as const, body: undefined }],
  ['a refused retry', { success: true as const, body: { _retry: false } }],
])('an event is not retried after %s', (_, outcome) => {
  expect(retryOf({ ...delivery, outcome })).toBeUndefined();
});

test.each([
  ['an InvocationError', { success: true as const, body: { _retry: true } }],
  ['a failure', failure('TypeError')],
])('an event is not retried after %s 24 hours after its push', (_, outcome) => {
  expect(retryOf({ ...delivery, outcome, now: pushedAt + 86_400_000 })).toBeUndefined();
});
