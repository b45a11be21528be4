import { firstLineOf } from '#core/http/first-line-of';

test.each([
  ['the title of a page', '<html><TITLE lang="en">Sign in</TITLE><p>Hello</p>', 'Sign in'],
  ['the first words of a page', '<p>\n </p>\n<p>Hello <b>you</b></p>\n<p>there</p>', 'Hello you'],
  ['no script', '<script>a()</script><STYLE>b{}</STYLE>Hello', 'Hello'],
  ['a text without markup', '\n\n  Down for maintenance.\nSorry.', 'Down for maintenance.'],
  ['a page with a tag that does not end', 'Hello <b', 'Hello'],
  ['nothing', '', ''],
  ['blank lines', ' \n ', ''],
  ['200 characters', 'x'.repeat(200), 'x'.repeat(200)],
  ['201 characters', 'x'.repeat(201), `${'x'.repeat(199)}…`],
  ['words after 3,999 characters', `${'\n'.repeat(3999)}x`, 'x'],
  ['words after 4,000 characters', `${'\n'.repeat(4000)}x`, ''],
])('the first line of an answer with %s is %j', (_what, body, line) => {
  expect(firstLineOf(body)).toBe(line);
});
