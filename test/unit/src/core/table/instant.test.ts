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
  '2026-11-22T10:00',
])('%j is not a day', (text) => {
  expect(dayNumber(text)).toBeUndefined();
  expect(epochSeconds(`${text}T00:00:00Z`)).toBeUndefined();
});
