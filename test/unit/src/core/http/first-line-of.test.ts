import { firstLineOf } from '#core/http/first-line-of';

test.each([
  ['a page with a title', '<html><TITLE lang="en">Sign in</TITLE><p>Hello</p>', 'Sign in'],
  ['a page without a title', '<p>\n </p>\n<p>Hello <b>you</b></p>\n<p>there</p>', 'Hello you'],
  ['a page with a script', '<script>a()</script><STYLE>b{}</STYLE>Hello', 'Hello'],
  ['a text without markup', '\n\n  Down for maintenance.\nSorry.', 'Down for maintenance.'],
  ['a page with a tag that does not end', 'Hello <b', 'Hello'],
  ['empty', '', ''],
  ['blank lines', ' \n ', ''],
  ['a line of 200 characters', 'x'.repeat(200), 'x'.repeat(200)],
  ['a line of 201 characters', 'x'.repeat(201), `${'x'.repeat(199)}…`],
  ['blank but for words after 3,999 characters', `${'\n'.repeat(3999)}x`, 'x'],
  ['blank but for words after 4,000 characters', `${'\n'.repeat(4000)}x`, ''],
])('the first line of an answer that is %s is read', (_what, body, line) => {
  expect(firstLineOf(body)).toBe(line);
});
