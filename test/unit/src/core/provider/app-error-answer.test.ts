import { AppError } from '#contract/app-error';
import { appErrorAnswer } from '#core/provider/app-error-answer';

test.each([
  ['AUTHORIZATION_REQUIRED', 403],
  ['LINK_MISSING', 404],
  ['JQL_INVALID', 422],
  ['RATE_LIMITED', 503],
  ['PLATFORM_BUSY', 503],
  ['JIRA_UNREACHABLE', 502],
  ['AUTHORIZATION_EXPIRED', 403],
  ['NO_SITE_ACCESS', 403],
  ['SITE_NOT_GRANTED', 403],
  ['CAPTCHA_REQUIRED', 403],
  ['LINK_DISABLED', 409],
  ['SIGNATURE_INVALID', 409],
  ['FIELD_UNKNOWN', 422],
  ['PROJECT_HIDDEN', 422],
  ['PAYLOAD_INVALID', 400],
  ['JIRA_TIMEOUT', 504],
] as const)(
  'a linked application gets %s as HTTP status %d that no cache keeps',
  (code, status) => {
    const answer = appErrorAnswer(new AppError(code, 'Why.'));

    expect(answer).toEqual({
      status,
      headers: { 'Cache-Control': 'no-store' },
      body: { error: { code, message: 'Why.' } },
    });
  },
);

test('a linked application learns when to try again', () => {
  const error = new AppError('RATE_LIMITED', 'Later.', {
    details: { retryAt: '2026-11-22T12:00:00.000Z' },
  });

  expect(appErrorAnswer(error).headers).toMatchObject({
    'Retry-After': 'Sun, 22 Nov 2026 12:00:00 GMT',
  });
});
