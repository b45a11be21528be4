import { retryAt } from '../../../../src/services/retry-at';

const NOW = Date.parse('2026-11-22T12:00:00Z');

test.each([
  ['seconds', '90', '2026-11-22T12:01:30.000Z'],
  ['a date', 'Sun, 22 Nov 2026 12:05:00 GMT', '2026-11-22T12:05:00.000Z'],
  ['zero, which Data Center sends without a limit', '0', undefined],
  ['the past', 'Sun, 22 Nov 2026 11:00:00 GMT', undefined],
  ['nonsense', 'soon', undefined],
  ['nothing', null, undefined],
])('reads %s', (_what, header, at) => {
  expect(retryAt(header, NOW)).toBe(at);
});
