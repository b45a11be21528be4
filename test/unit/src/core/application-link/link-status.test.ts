import { readFileSync } from 'node:fs';
import english from '#locales/en-US.json';
import { LINK_ERROR_TYPES } from '#contract/link-status';
import { AppError, type AppErrorCode, type AppErrorDetails } from '#contract/app-error';
import { statusOfFailedTest } from '#core/application-link/link-status';
import { oauth1Failure } from '#core/oauth1/oauth1-failure';

const AT = '2026-11-22T00:00:00.000Z';

const statusFor = (code: AppErrorCode, details: AppErrorDetails = {}) =>
  statusOfFailedTest(new AppError(code, 'Why.', { details }), AT);

test('the status of a link keeps the type of a network error', () => {
  expect(statusFor('JIRA_UNREACHABLE', { networkError: 'UNKNOWN_HOST' })).toEqual({
    state: 'network-error',
    checkedAt: AT,
    error: { type: 'UNKNOWN_HOST', message: 'Why.' },
  });
});

test.each<[AppErrorCode, AppErrorDetails, string, string]>([
  ['EGRESS_NOT_APPROVED', {}, 'needs-approval', 'EGRESS_NOT_APPROVED'],
  ['CLIENT_REJECTED', {}, 'configuration-error', 'CLIENT_REJECTED'],
  ['SCOPE_MISSING', {}, 'configuration-error', 'SCOPE_MISSING'],
  ['JIRA_TIMEOUT', {}, 'network-error', 'TIMEOUT'],
  ['JIRA_UNREACHABLE', { networkError: 'UNKNOWN' }, 'network-error', 'UNKNOWN'],
  ['JIRA_UNEXPECTED', { status: 200 }, 'network-error', 'UNEXPECTED_RESPONSE'],
  ['JIRA_UNEXPECTED', { status: 502 }, 'network-error', 'UNEXPECTED_RESPONSE_STATUS'],
  ['JIRA_UNEXPECTED', { linkError: 'REDIRECTED' }, 'network-error', 'REDIRECTED'],
  ['NO_SITE_ACCESS', {}, 'access-error', 'INSUFFICIENT_REMOTE_PERMISSION'],
  ['AUTHORIZATION_EXPIRED', {}, 'access-error', 'LOCAL_AUTH_TOKEN_REQUIRED'],
  [
    'AUTHORIZATION_EXPIRED',
    { oauthProblem: 'token_rejected' },
    'access-error',
    'LOCAL_AUTH_TOKEN_REQUIRED',
  ],
  [
    'CLIENT_REJECTED',
    { oauthProblem: 'timestamp_refused' },
    'network-error',
    'OAUTH_TIMESTAMP_REFUSED',
  ],
  ['CLIENT_REJECTED', { oauthProblem: 'nonce_used' }, 'network-error', 'OAUTH_PROBLEM'],
  [
    'CLIENT_REJECTED',
    { oauthProblem: 'consumer_key_unknown' },
    'configuration-error',
    'NO_REMOTE_APPLINK',
  ],
  ['SIGNATURE_INVALID', {}, 'unknown-error', 'UNKNOWN'],
])('a failure of %s %o has the link error %s and the state %s', (code, details, state, type) => {
  expect(statusFor(code, details)).toMatchObject({ state, error: { type } });
});

test.each(LINK_ERROR_TYPES)('the guide for administrators explains %s as the page does', (type) => {
  const guide = readFileSync('docs/admin-guide.md', 'utf8').replaceAll(/ +/g, ' ');
  const { title, advice } = english.admin.fault[type];

  expect(guide).toContain(`(\`${type}\`)`);
  expect(guide).toContain(`| ${title} (\`${type}\`) | ${advice} |`);
});

test.each(['constructor', '__proto__'])(
  'the OAuth problem %s, which is not known, has the link error OAUTH_PROBLEM',
  (problem) => {
    const failure = oauth1Failure(problem, 401, 'resource');

    expect(failure.code).toBe('JIRA_UNEXPECTED');
    expect(statusOfFailedTest(failure, AT)).toMatchObject({
      state: 'network-error',
      error: { type: 'OAUTH_PROBLEM', detail: problem },
    });
  },
);
