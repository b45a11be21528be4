/** An answer that refuses a request. */
interface Refusal {
  status: 401 | 403;
  headers?: Record<string, string>;
  body: string;
  /** Something in front of Jira answers, so that Jira's own headers are missing. */
  inFront?: true;
  /** Meets POST requests only. */
  postOnly?: true;
}

const PAGE = { 'Content-Type': 'text/html' };
const JSON_TYPE = { 'Content-Type': 'application/json' };
const TEXT = { 'Content-Type': 'text/plain;charset=UTF-8' };

const page = (title: string) =>
  `<html>\n<head><title>${title}</title></head>\n<body><h1>${title}</h1><hr>nginx</body>\n</html>`;

/** Refusals by their author: proxies, the allowlist of a Cloud site, and Jira itself. */
const REFUSALS = {
  'proxy-basic': {
    status: 401,
    headers: { ...PAGE, 'WWW-Authenticate': 'Basic realm="Restricted"' },
    body: page('401 Authorization Required'),
    inFront: true,
  },
  'proxy-negotiate': {
    status: 401,
    headers: { ...PAGE, 'WWW-Authenticate': 'Negotiate, NTLM' },
    body: '',
    inFront: true,
  },
  'proxy-bearer': {
    status: 401,
    headers: {
      ...JSON_TYPE,
      'WWW-Authenticate': 'Bearer realm="https://sso.example.net/realms/staff"',
    },
    body: '{"message":"Unauthorized"}',
    inFront: true,
  },
  'proxy-page': { status: 401, headers: PAGE, body: page('Please sign in'), inFront: true },
  'proxy-forbidden': { status: 403, headers: PAGE, body: page('403 Forbidden'), inFront: true },
  'proxy-get-only': {
    status: 403,
    headers: PAGE,
    body: page('403 Forbidden'),
    inFront: true,
    postOnly: true,
  },
  'ip-allowlist': {
    status: 403,
    headers: JSON_TYPE,
    body: JSON.stringify({
      code: 403,
      message: 'The IP address has been rejected because it is not on the allowlist.',
    }),
    inFront: true,
  },
  'xsrf-check': { status: 403, headers: TEXT, body: 'XSRF check failed', postOnly: true },
  bearer: {
    status: 401,
    headers: { ...JSON_TYPE, 'WWW-Authenticate': 'Bearer error="invalid_token"' },
    body: '{"code":401,"message":"Unauthorized"}',
  },
  oauth: {
    status: 401,
    headers: {
      ...TEXT,
      'WWW-Authenticate': 'OAuth realm="https%3A%2F%2Fjira.example.com"',
      'X-Seraph-LoginReason': 'AUTHENTICATED_FAILED',
    },
    body: 'Client must be authenticated to access this resource.',
  },
  'no-access': {
    status: 403,
    headers: JSON_TYPE,
    body: JSON.stringify({
      errorMessages: ['You do not have permission to use this Jira application.'],
      errors: {},
    }),
  },
} as const satisfies Record<string, Refusal>;

export type RefusalAuthor = keyof typeof REFUSALS;

/** The names of {@link REFUSALS}. */
export const REFUSAL_AUTHORS = Object.keys(REFUSALS) as RefusalAuthor[];

/** The refusal with a name. */
export const refusalBy = (author: RefusalAuthor): Refusal => REFUSALS[author];
