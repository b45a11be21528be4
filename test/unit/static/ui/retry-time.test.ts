import { AppError } from '#contract/app-error';
import { i18nFor } from '#support/ui/i18n';
import { describeError } from '#ui/messages/describe-error';

/** When a reader may come back, in the reader's time zone. */

const NOW = '2026-11-22T22:30:00Z';

beforeEach(() => void jest.useFakeTimers({ now: new Date(NOW), doNotFake: ['setTimeout'] }));
afterEach(() => void jest.useRealTimers());

function said(locale: string, retryAt: string, timeZone: string, byItself: boolean): string[] {
  const error = new AppError('RATE_LIMITED', 'for logs', { details: { retryAt } });
  return describeError(error, i18nFor({ locale, timeZone }), byItself).details;
}

test.each([
  ['en-US', '2026-11-22T23:10:00Z', 'UTC', 'Try again after 11:10 PM.'],
  ['en-US', '2026-11-23T08:00:00Z', 'UTC', 'Try again after Nov 23, 2026, 8:00 AM.'],
  ['de-DE', '2026-11-22T23:10:00Z', 'UTC', 'Versuchen Sie es ab 23:10 erneut.'],
  ['de-DE', '2026-12-01T08:00:00Z', 'UTC', 'Versuchen Sie es ab 01.12.2026, 08:00 erneut.'],
  [
    'de-DE',
    '2026-11-22T23:10:00Z',
    'Europe/Berlin',
    'Versuchen Sie es ab 23.11.2026, 00:10 erneut.',
  ],
])('in %s a limit until %s reads in %s: "%s"', (locale, retryAt, timeZone, sentence) => {
  expect(said(locale, retryAt, timeZone, false)).toEqual([sentence]);
});

test.each([
  ['en-US', '2026-11-22T23:10:00Z', 'Next attempt at 11:10 PM.'],
  ['en-US', '2026-11-23T00:10:00Z', 'Next attempt at Nov 23, 2026, 12:10 AM.'],
  ['de-DE', '2026-11-23T00:10:00Z', 'Nächster Versuch: 23.11.2026, 00:10.'],
])('in %s the next attempt at %s reads "%s"', (locale, retryAt, sentence) => {
  expect(said(locale, retryAt, 'UTC', true)).toEqual([sentence]);
});
