import { nextTryAt, retryDelay } from '#core/jira/rate-limit';

const NOW = Date.parse('2026-11-22T12:20:00Z');
const answer = (status: number, headers: Record<string, string> = {}) => ({
  status,
  headers: new Headers(headers),
});
const situation = { tries: 1, now: NOW, timeLeft: 23_500, random: 0.5 };
const later = (milliseconds: number) => new Date(NOW + milliseconds).toISOString();

test('each wait is twice the one before if Jira states none', () => {
  const delays = [1, 2, 3].map((tries) => retryDelay(answer(429), { ...situation, tries }));

  expect(delays).toEqual([1000, 2000, 4000]);
});

test('waits vary by a jitter of three tenths', () => {
  expect(retryDelay(answer(503), { ...situation, random: 0 })).toBeCloseTo(700);
  expect(retryDelay(answer(503), { ...situation, random: 0.999_999 })).toBeCloseTo(1300, 1);
});

test('a request to Jira is made at most four times', () => {
  expect(retryDelay(answer(429), { ...situation, tries: 4 })).toBeUndefined();
});

test.each([
  ['seconds', { 'retry-after': '3' }, 3_000],
  ['a date', { 'retry-after': 'Sun, 22 Nov 2026 12:20:04 GMT' }, 4_000],
  ['when the limit is reset', { 'x-ratelimit-reset': '2026-11-22T12:20:02Z' }, 2_000],
  [
    'a bucket that is filled at intervals',
    {
      'x-ratelimit-limit': '10',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-fillrate': '2',
      'x-ratelimit-interval-seconds': '5',
      'retry-after': '0',
    },
    5_000,
  ],
] as [string, Record<string, string>, number][])(
  'Jira’s own time is kept, never shortened: %s',
  (_what, headers, asked) => {
    expect(retryDelay(answer(429, headers), { ...situation, random: 0 })).toBe(asked);
    expect(retryDelay(answer(429, headers), { ...situation, random: 0.5 })).toBeCloseTo(
      asked * 1.15,
    );
    expect(nextTryAt(answer(429, headers), NOW)).toBe(later(asked));
  },
);

test.each([
  ['longer than ten seconds', { 'retry-after': '11' }, 23_500],
  ['longer than the invocation lasts', { 'retry-after': '6' }, 10_000],
] as [string, Record<string, string>, number][])(
  'a wait that is %s is left to the reader',
  (_what, headers, timeLeft) => {
    expect(retryDelay(answer(429, headers), { ...situation, timeLeft })).toBeUndefined();
    expect(nextTryAt(answer(429, headers), NOW)).toBe(later(Number(headers['retry-after']) * 1000));
  },
);

test.each([
  ['exactly ten seconds', { 'retry-after': '10' }, 15_000, 10_000],
  ['exactly as long as the invocation lasts', { 'retry-after': '6' }, 11_000, 6_000],
  ['a millisecond too long for the invocation', { 'retry-after': '6' }, 10_999, undefined],
  [
    'an interval of zero',
    { 'x-ratelimit-remaining': '0', 'x-ratelimit-interval-seconds': '0' },
    23_500,
    700,
  ],
  ['no interval', { 'x-ratelimit-remaining': '0' }, 23_500, 700],
  [
    'a bucket with something in it',
    { 'x-ratelimit-remaining': '1', 'x-ratelimit-interval-seconds': '5' },
    23_500,
    700,
  ],
  ['a reset in seconds, which is not documented', { 'x-ratelimit-reset': '5' }, 23_500, 700],
  ['a structured time of zero', { ratelimit: '"x";r=0;t=0' }, 23_500, 700],
  ['a structured time with blanks', { ratelimit: '"x" ; r=0 ; t=2' }, 23_500, 2_000],
  ['a structured time of ten digits', { ratelimit: '"x";r=0;t=1234567890' }, 23_500, 700],
  ['a limit of zero that is filled again', { 'x-ratelimit-limit': '0' }, 23_500, 700],
] as [string, Record<string, string>, number, number | undefined][])(
  'a wait of %s is decided to the millisecond',
  (_what, headers, timeLeft, delay) => {
    expect(retryDelay(answer(429, headers), { ...situation, random: 0, timeLeft })).toBe(delay);
  },
);

test('a request beyond the app’s quota is not repeated before the full hour', () => {
  const quota = answer(429, { 'ratelimit-reason': 'jira-quota-global-based' });

  expect(retryDelay(quota, situation)).toBeUndefined();
  expect(nextTryAt(quota, NOW)).toBe('2026-11-22T13:00:00.000Z');
});

test.each(['ratelimit', 'beta-ratelimit'])(
  'the header %s says when Jira accepts requests again',
  (name) => {
    const burst = { 'ratelimit-reason': 'jira-burst-based' };
    const limited = answer(429, { ...burst, [name]: '"burst";r=0;t=2' });

    expect(retryDelay(limited, situation)).toBeGreaterThanOrEqual(2000);
    expect(nextTryAt(answer(429, { [name]: '"global-app-quota";r=0;t=600' }), NOW)).toBe(
      later(600_000),
    );
    expect(retryDelay(answer(429, { [name]: '"burst";r=11;t=600' }), situation)).toBe(1000);
  },
);

test('a limit on bursts ends soon', () => {
  const burst = answer(429, { 'ratelimit-reason': 'jira-burst-based' });

  expect(retryDelay(burst, situation)).toBe(1000);
});

test('a reader who may make no requests at all is not told to come back', () => {
  const blocked = answer(429, {
    'x-ratelimit-limit': '0',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-fillrate': '0',
    'x-ratelimit-interval-seconds': '60',
  });

  expect(retryDelay(blocked, situation)).toBeUndefined();
  expect(nextTryAt(blocked, NOW)).toBeUndefined();
});

test('a limit without a time allows another try a minute later', () => {
  expect(nextTryAt(answer(429), NOW)).toBe(later(60_000));
});

test('a Jira that is not available and states no time promises none', () => {
  expect(nextTryAt(answer(503), NOW)).toBeUndefined();
  expect(nextTryAt(answer(503, { 'retry-after': '120' }), NOW)).toBe(later(120_000));
});

test.each([
  ['nonsense', 'soon'],
  ['the past', 'Sun, 22 Nov 2026 12:19:59 GMT'],
  ['zero, with which Data Center means no limit', '0'],
  ['more than a number can be', '99999999999'],
])('a Retry-After that is %s is ignored', (_what, value) => {
  expect(retryDelay(answer(429, { 'retry-after': value }), situation)).toBe(1000);
});

test.each([200, 301, 400, 401, 403, 404, 500, 502])(
  'the status %i is no reason to wait',
  (status) => {
    expect(retryDelay(answer(status, { 'retry-after': '1' }), situation)).toBeUndefined();
    expect(nextTryAt(answer(status, { 'retry-after': '1' }), NOW)).toBeUndefined();
  },
);
