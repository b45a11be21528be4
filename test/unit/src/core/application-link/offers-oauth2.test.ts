import { offersOAuth2 } from '#core/application-link/offers-oauth2';

test.each([
  ['8.21.1', false],
  ['8.22.0', true],
  ['8.43.0', true],
  ['9.0.0', true],
  ['10.3.2', true],
  ['7.99.0', false],
  ['8.22', true],
  ['8.9.0', false],
  ['8', true],
  ['v8.21', true],
  [undefined, true],
  ['unknown', true],
])('a Jira Data Center of version %s offers OAuth 2.0: %s', (version, expected) => {
  const application = { type: 'jira', deployment: 'data-center', version } as const;

  expect(offersOAuth2(application)).toBe(expected);
});

test('an application that is not a Jira Data Center is assumed to offer OAuth 2.0 in any version', () => {
  expect(offersOAuth2({ type: 'jira', deployment: 'cloud', version: '1.0' })).toBe(true);
  expect(offersOAuth2({ type: 'confluence', deployment: 'data-center', version: '1.0' })).toBe(
    true,
  );
});
