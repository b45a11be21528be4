import fc from 'fast-check';
import { dateOfEpoch, dayNumber, epochSeconds } from '#core/table/instant';

const instants = fc.date({
  min: new Date('0001-01-01T00:00:00Z'),
  max: new Date('9999-12-31T23:59:59Z'),
  noInvalidDate: true,
});

test('dayNumber, epochSeconds and dateOfEpoch agree with the engine’s calendar', () => {
  fc.assert(
    fc.property(instants, (date) => {
      const day = date.toISOString().slice(0, 10);
      expect(dayNumber(day)).toBe(Date.parse(day) / 86_400_000);
      expect(epochSeconds(date.toISOString())).toBeCloseTo(date.getTime() / 1000, 3);
      expect(dateOfEpoch(date.getTime())).toBe(day);
    }),
    { numRuns: 2_000 },
  );
});

test('epochSeconds reads offsets with and without a colon', () => {
  const expected = Date.UTC(2022, 4, 17, 11, 26, 21) / 1000;

  expect(epochSeconds('2022-05-17T04:26:21-0700')).toBe(expected);
  expect(epochSeconds('2022-05-17T04:26:21-07:00')).toBe(expected);
  expect(epochSeconds('2022-05-17T16:56:21+0530')).toBe(expected);
});

test.each([
  ['1970-01-01T00:00Z', 0],
  ['1970-01-01T00:00:01.5Z', 1.5],
  ['1970-01-01T01:02:03Z', 3723],
  ['1970-01-02T00:00:00+00:30', 84_600],
  ['1970-01-01T00:00:00-0130', 5400],
])('epochSeconds reads %s as %d seconds', (at, seconds) => {
  expect(epochSeconds(at)).toBe(seconds);
});

test.each([
  'at 2026-11-22T10:00Z',
  '2026-11-22T10:00Z or so',
  '2026-11-22T10:00',
  '2026-11-22 10:00Z',
])('epochSeconds refuses %j, which is not an instant', (text) => {
  expect(epochSeconds(text)).toBeUndefined();
});

test.each([
  [Date.UTC(9999, 11, 31), '9999-12-31'],
  [Date.UTC(10_000, 0, 1), undefined],
  [Date.parse('0000-01-01T00:00:00Z'), '0000-01-01'],
  [Date.parse('-000001-12-31T00:00:00Z'), undefined],
  [Date.parse('0012-03-04T00:00:00Z'), '0012-03-04'],
  [NaN, undefined],
  [1e300, undefined],
])('dateOfEpoch gives %d milliseconds the day %s', (milliseconds, date) => {
  expect(dateOfEpoch(milliseconds)).toBe(date);
});

test.each(['2024-02-29', '2000-02-29', '2026-04-30', '2026-12-31', '2026-01-01'])(
  'dayNumber reads the day %s',
  (date) => {
    expect(dayNumber(date)).toBe(Date.parse(date) / 86_400_000);
  },
);

test.each([
  '',
  'soon',
  '2022-13-01',
  '2022-00-10',
  '2022-01-32',
  '2026-02-31',
  '2025-02-29',
  '1900-02-29',
  '2026-04-31',
  '2022-1-1',
  '20220101',
  '2022-04-00',
  'a2022-04-01',
  '2026-11-22T10:00',
])('dayNumber refuses %j, which is not a day', (text) => {
  expect(dayNumber(text)).toBeUndefined();
  expect(epochSeconds(`${text}T00:00:00Z`)).toBeUndefined();
});
