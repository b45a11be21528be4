import { AppError } from '../../../../../src/contract/app-error';
import { statusOfFailedTest } from '../../../../../src/core/application-link/link-status';

const AT = '2026-11-22T00:00:00.000Z';

test('a host that nobody approved needs approval', () => {
  const status = statusOfFailedTest(new AppError('EGRESS_NOT_APPROVED', 'x'), AT);

  expect(status).toEqual({ state: 'needs-approval', checkedAt: AT });
});

test('a network error keeps its type', () => {
  const error = new AppError('JIRA_UNREACHABLE', 'No answer.', {
    details: { networkError: 'UNKNOWN_HOST' },
  });

  expect(statusOfFailedTest(error, AT)).toEqual({
    state: 'network-error',
    checkedAt: AT,
    code: 'JIRA_UNREACHABLE',
    networkError: 'UNKNOWN_HOST',
    message: 'No answer.',
  });
});

test.each([
  ['CLIENT_REJECTED', 'configuration-error'],
  ['JIRA_TIMEOUT', 'network-error'],
  ['NO_SITE_ACCESS', 'access-error'],
  ['SIGNATURE_INVALID', 'unknown-error'],
] as const)('%s is a %s', (code, state) => {
  expect(statusOfFailedTest(new AppError(code, 'x'), AT).state).toBe(state);
});
