import type { RemoteApplication } from '#contract/link-configuration';
import { offersOAuth2 } from '#core/application-link/offers-oauth2';

const DATA_CENTER: RemoteApplication = { type: 'jira', deployment: 'data-center' };

test.each([
  ['7.99.1', false],
  ['8.9.0', false],
  ['8.21.99', false],
  ['8.22.0', true],
  ['8.22', true],
  ['9.0.0', true],
  ['10.3.1', true],
  ['a version without a number', true],
  [undefined, true],
])('a Jira Data Center of version %s offers OAuth 2.0: %s', (version, offers) => {
  expect(offersOAuth2({ ...DATA_CENTER, ...(version !== undefined && { version }) })).toBe(offers);
});

test.each<RemoteApplication>([
  { type: 'jira', deployment: 'cloud', version: '8.0.0' },
  { type: 'bitbucket', deployment: 'data-center', version: '8.0.0' },
])('%j, which is not a Jira Data Center, may offer OAuth 2.0 in any version', (application) => {
  expect(offersOAuth2(application)).toBe(true);
});
