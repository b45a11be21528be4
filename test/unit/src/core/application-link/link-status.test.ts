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
  ['JIRA_UNEXPECTED', { status: 299 }, 'network-error', 'UNEXPECTED_RESPONSE'],
  ['JIRA_UNEXPECTED', { status: 300 }, 'network-error', 'UNEXPECTED_RESPONSE_STATUS'],
  ['JIRA_UNEXPECTED', {}, 'network-error', 'UNEXPECTED_RESPONSE'],
  ['RATE_LIMITED', {}, 'network-error', 'RATE_LIMITED'],
  ['URL_REFUSED', {}, 'configuration-error', 'URL_REFUSED'],
  ['CAPTCHA_REQUIRED', {}, 'access-error', 'INSUFFICIENT_REMOTE_PERMISSION'],
  ['TOKEN_REFUSED', {}, 'access-error', 'TOKEN_REFUSED'],
  ['PROXY_SIGN_IN', {}, 'network-error', 'PROXY_SIGN_IN'],
  ['LINK_DISABLED', {}, 'disabled', 'DISABLED'],
  ['LINK_NOT_OUTGOING', {}, 'incompatible', 'NO_OUTGOING_AUTH'],
  ['REQUEST_REFUSED', {}, 'access-error', 'REQUEST_REFUSED'],
  ['REQUEST_REFUSED', { reason: 'ip-allowlist' }, 'configuration-error', 'IP_NOT_ALLOWED'],
  ['REQUEST_REFUSED', { reason: 'xsrf' }, 'configuration-error', 'XSRF_REFUSED'],
  ['REQUEST_REFUSED', { reason: 'post' }, 'configuration-error', 'POST_REFUSED'],
  [
    'CLIENT_REJECTED',
    { oauthProblem: 'signature_invalid' },
    'network-error',
    'OAUTH_SIGNATURE_INVALID',
  ],
  ...[
    'consumer_key_refused',
    'consumer_key_rejected',
    'permission_denied',
    'permission_unknown',
  ].map((oauthProblem): [AppErrorCode, AppErrorDetails, string, string] => [
    'CLIENT_REJECTED',
    { oauthProblem },
    'configuration-error',
    'AUTH_LEVEL_MISMATCH',
  ]),
  ['JIRA_UNEXPECTED', { linkError: 'REDIRECTED' }, 'network-error', 'REDIRECTED'],
  ['NO_SITE_ACCESS', {}, 'access-error', 'INSUFFICIENT_REMOTE_PERMISSION'],
  [
    'SHARED_ACCOUNT_MISSING',
    { linkError: 'SHARED_APPROVAL_MISSING' },
    'incomplete',
    'SHARED_APPROVAL_MISSING',
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

test.each<[AppErrorCode, AppErrorDetails, object]>([
  ['JIRA_UNEXPECTED', { status: 502, remark: 'Down.' }, { status: 502, detail: 'Down.' }],
  ['CLIENT_REJECTED', { oauthProblem: 'nonce_used' }, { detail: 'nonce_used' }],
  ['URL_REFUSED', { reason: 'port' }, { detail: 'port' }],
  ['REQUEST_REFUSED', { reason: 'xsrf' }, {}],
])('the status of a link tells the details of a failure of %s %o', (code, details, told) => {
  expect(statusFor(code, details).error).toEqual({
    type: expect.any(String) as string,
    message: 'Why.',
    ...told,
  });
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
