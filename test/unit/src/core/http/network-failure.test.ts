import { AppError } from '#contract/app-error';
import { networkFailure } from '#core/http/network-failure';

const fetchFailed = (code: string) =>
  new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code }) });

test.each([
  ['ECONNREFUSED', 'CONNECTION_REFUSED'],
  ['ENOTFOUND', 'UNKNOWN_HOST'],
  ['EAI_AGAIN', 'UNKNOWN_HOST'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'SSL_UNTRUSTED'],
  ['CERT_HAS_EXPIRED', 'SSL_UNTRUSTED'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'SSL_UNTRUSTED'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'SSL_UNTRUSTED'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'SSL_UNTRUSTED'],
  ['EPROTO', 'SSL_UNMATCHED'],
  ['ERR_TLS_HANDSHAKE', 'SSL_UNMATCHED'],
  ['CERT_REVOKED', 'SSL_UNMATCHED'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'SSL_HOSTNAME_UNMATCHED'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'SSL_UNMATCHED'],
  ['ECONNRESET', 'UNKNOWN'],
])('the network error %s is reported as %s', (code, networkError) => {
  expect(networkFailure(fetchFailed(code)).toWire()).toMatchObject({
    code: 'JIRA_UNREACHABLE',
    details: { networkError },
  });
});

test('a network error of several addresses has the reason of the first', () => {
  const refused = Object.assign(new Error('x'), { code: 'ECONNREFUSED' });
  const error = new TypeError('fetch failed', { cause: new AggregateError([refused]) });

  expect(networkFailure(error).details.networkError).toBe('CONNECTION_REFUSED');
});

test.each(['ETIMEDOUT', 'UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT'])(
  'the network error %s is a timeout',
  (code) => {
    expect(networkFailure(fetchFailed(code)).code).toBe('JIRA_TIMEOUT');
  },
);

test.each(['TimeoutError', 'AbortError'])('the network error %s is a timeout', (name) => {
  expect(networkFailure(new DOMException('x', name)).code).toBe('JIRA_TIMEOUT');
});

test('a host that Forge blocks needs approval', () => {
  const error = Object.assign(new Error('x'), { name: 'REQUEST_EGRESS_ALLOWLIST_ERR' });

  expect(networkFailure(error).code).toBe('EGRESS_NOT_APPROVED');
});

test('a host that Forge blocks by the code of an error needs approval', () => {
  expect(networkFailure(fetchFailed('REQUEST_EGRESS_ALLOWLIST_ERR')).code).toBe(
    'EGRESS_NOT_APPROVED',
  );
});

test('a network failure that is known already stays as it is', () => {
  const known = new AppError('RATE_LIMITED', 'Later.');

  expect(networkFailure(known)).toBe(known);
});

test('the cause of a network failure tells its name and code', () => {
  expect(networkFailure(fetchFailed('ECONNREFUSED')).cause).toEqual({
    name: 'TypeError',
    code: 'ECONNREFUSED',
  });
});

test('an unknown network error means that Jira did not answer', () => {
  expect(networkFailure('what').toWire()).toMatchObject({
    code: 'JIRA_UNREACHABLE',
    details: { networkError: 'UNKNOWN' },
  });
});
