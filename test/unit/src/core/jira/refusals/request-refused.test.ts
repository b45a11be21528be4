import { AppError } from '#contract/app-error';
import { postRefused, requestRefused } from '#core/jira/refusals/request-refused';

const FORBIDDEN = new Response('', { status: 403 });

test.each([
  ['{"errorMessages":["You do not have permission."],"errors":{}}', 'NO_SITE_ACCESS', undefined],
  ['{"errorMessages":["Keine Berechtigung."]}', 'NO_SITE_ACCESS', undefined],
  ['{"errorMessages":[],"errors":{}}', 'REQUEST_REFUSED', undefined],
  ['{"code":403,"message":"Forbidden"}', 'REQUEST_REFUSED', undefined],
  [
    '{"code":403,"message":"The IP address has been rejected because it is not on the allowlist."}',
    'REQUEST_REFUSED',
    'ip-allowlist',
  ],
  ['{"errorMessages":["Your IP address is not allowed here"]}', 'REQUEST_REFUSED', 'ip-allowlist'],
  ['XSRF check failed', 'REQUEST_REFUSED', 'xsrf'],
  ['xsrf CHECK failed', 'REQUEST_REFUSED', 'xsrf'],
  ['Your IP address was rejected', 'REQUEST_REFUSED', 'ip-allowlist'],
  ['your ip ADDRESS is not on the allowlist', 'REQUEST_REFUSED', 'ip-allowlist'],
  ['IP address 10.0.0.1 blocked', 'REQUEST_REFUSED', undefined],
  ['This IP address is blocked', 'REQUEST_REFUSED', 'ip-allowlist'],
  [`${' '.repeat(3983)}XSRF check failed`, 'REQUEST_REFUSED', 'xsrf'],
  [`${' '.repeat(3984)}XSRF check failed`, 'REQUEST_REFUSED', undefined],
  ['{"errorMessages":["XSRF check failed"]}', 'REQUEST_REFUSED', 'xsrf'],
  ['<html><title>403 Forbidden</title></html>', 'REQUEST_REFUSED', undefined],
  ['', 'REQUEST_REFUSED', undefined],
])('a 403 with the body %s is %s with the reason %s', (body, code, reason) => {
  const error = requestRefused(FORBIDDEN, body);

  expect([error.code, error.details.reason]).toEqual([code, reason]);
});

test.each([
  ['', undefined],
  ['{"errorMessages":[]}', undefined],
  ['{"code":403,"message":"Forbidden"}', 'Forbidden'],
  ['{"message":"<b>No</b>\\nway"}', 'No'],
  ['<title>Blocked</title><p>Support id 7</p>', 'Blocked'],
  ['<script>steal()</script>\n<p>Not\tallowed</p>', 'Not allowed'],
  ['x'.repeat(10_000), `${'x'.repeat(199)}…`],
])('of a refusal with the body %.40s the first words are shown as plain text', (body, remark) => {
  expect(requestRefused(FORBIDDEN, body).details.remark).toBe(remark);
});

test('Jira’s sentences about missing access are limited in number and length', () => {
  const errorMessages = Array.from({ length: 50 }, () => 'x'.repeat(10_000));

  const { jiraMessages } = requestRefused(FORBIDDEN, JSON.stringify({ errorMessages })).details;

  expect(jiraMessages).toHaveLength(5);
  expect(JSON.stringify(jiraMessages).length).toBeLessThan(3_000);
});

test.each([
  ['REQUEST_REFUSED', {}, 'post'],
  ['REQUEST_REFUSED', { reason: 'xsrf' }, 'xsrf'],
  ['JIRA_UNEXPECTED', { status: 405 }, 'post'],
  ['REQUEST_REFUSED', { reason: 'ip-allowlist' }, undefined],
  ['NO_SITE_ACCESS', {}, undefined],
  ['CAPTCHA_REQUIRED', {}, undefined],
  ['AUTHORIZATION_EXPIRED', {}, undefined],
] as const)('a refused POST of %s %o has the reason %s', (code, details, reason) => {
  expect(postRefused(new AppError(code, 'Refused.', { details }))?.details.reason).toBe(reason);
});
