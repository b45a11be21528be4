import { todayIn } from '#core/search/today-in';

const LATE_IN_THE_EVENING = Date.parse('2026-11-22T23:30:00Z');

test.each([
  ['Europe/Berlin', '2026-11-23'],
  ['America/Los_Angeles', '2026-11-22'],
  [undefined, '2026-11-22'],
  ['Not/AZone', '2026-11-22'],
])('today in the time zone %s is %s', (timezone, day) => {
  expect(todayIn(timezone, LATE_IN_THE_EVENING)).toBe(day);
});
