import { AppError, type AppErrorDetails } from '#contract/app-error';
import { describeError } from '#ui/messages/describe-error';
import { i18nFor } from '#support/ui/i18n';

const link = { id: 'link-1', name: 'Company Jira' };

interface Reading {
  locale?: string;
  audience?: 'reader' | 'administrator';
}

function described(
  code: 'REQUEST_REFUSED' | 'PROXY_SIGN_IN' | 'NO_SITE_ACCESS',
  details: AppErrorDetails,
  { locale = 'en-US', audience = 'reader' }: Reading = {},
) {
  const error = new AppError(code, 'for logs', { details: { link, ...details } });
  return describeError(error, i18nFor({ locale, audience }));
}

test.each([
  ['ip-allowlist', 'en-US', /^Company Jira accepts requests from certain IP addresses only/],
  ['xsrf', 'en-US', /XSRF.*proxy in front of Company Jira/],
  ['post', 'en-US', /Shorten the query/],
  ['ip-allowlist', 'de-DE', /^Company Jira nimmt nur Anfragen von bestimmten IP-Adressen an/],
  ['xsrf', 'de-DE', /XSRF.*Proxys vor Company Jira/],
  ['post', 'de-DE', /Kürzen Sie die Abfrage/],
  ['something new', 'en-US', /does not say that you lack access/],
])('a request that was refused for the reason %s is explained in %s', (reason, locale, words) => {
  const { body, details } = described('REQUEST_REFUSED', { status: 403, reason }, { locale });

  expect(body).toMatch(words);
  expect(details).toHaveLength(1);
});

test('the first words of a refusal are shown, and its status is not said to be Jira’s', () => {
  const refused = described('REQUEST_REFUSED', { status: 403, remark: '403 Forbidden' });

  expect(refused.details).toEqual(['HTTP status 403', 'The response says: 403 Forbidden']);
});

test('the challenge of a proxy is not for readers', () => {
  const { details } = described('PROXY_SIGN_IN', { status: 401, remark: 'Basic realm="x"' });

  expect(details).toEqual(['HTTP status 401']);
});

test('an administrator reads what to check, and not to tell an administrator', () => {
  const refused = described(
    'REQUEST_REFUSED',
    { reason: 'ip-allowlist' },
    { audience: 'administrator' },
  );

  expect(refused.body).toMatch(/^The response is not a refusal of access.*Check firewalls/);
});

test('missing access is told in Jira’s own words', () => {
  const { title, details } = described('NO_SITE_ACCESS', { jiraMessages: ['No licence.'] });

  expect([title, ...details]).toEqual(['You have no access to this Jira', 'No licence.']);
});
