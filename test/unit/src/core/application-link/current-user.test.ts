import { CURRENT_USER_CALLS } from '#core/application-link/current-user';

test.each([
  ['confluence', '{"displayName":"Ann"}', 'Ann'],
  ['confluence', '{"displayName":"Ann","type":"known"}', 'Ann'],
  ['confluence', '{"displayName":"Anonymous","type":"anonymous"}', undefined],
  ['confluence', '<p>Log in</p>', undefined],
  ['bitbucket', 'ann', 'ann'],
  ['bitbucket', ' ann\n', 'ann'],
  ['bitbucket', '', undefined],
  ['bitbucket', 'a page', undefined],
  ['bitbucket', '<html>', undefined],
  ['bitbucket', 'a'.repeat(255), 'a'.repeat(255)],
  ['bitbucket', 'a'.repeat(256), undefined],
] as const)('the user whom %s names by %j is %j', (type, body, name) => {
  expect(CURRENT_USER_CALLS[type]?.nameIn(body)).toBe(name);
});
