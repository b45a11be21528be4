import { jqlOfPastedKeys } from '#core/jira/pasted-keys';

test.each([
  ['lines', 'ABC-1\nABC-2\r\nXYZ-10', 'issuekey in (ABC-1, ABC-2, XYZ-10)'],
  ['CSV with quotes', '"ABC-1","Summary"\n"ABC-2";"In a rocket"', 'issuekey in (ABC-1, ABC-2)'],
  ['a mail', 'Please look at ABC-1 (done), ABC-2 and covid-19.', 'issuekey in (ABC-1, ABC-2)'],
  ['doubles', 'B-2 A-1 B-2', 'issuekey in (B-2, A-1)'],
  ['a key with digits and underscores', 'R2_D2-42', 'issuekey in (R2_D2-42)'],
  [
    'addresses',
    'https://jira.example.com/browse/ABC-1?a=b https://x.example/ABC-2',
    'issuekey in (ABC-1, ABC-2)',
  ],
])('issue keys pasted as %s become a query for them in their order', (_form, text, jql) => {
  expect(jqlOfPastedKeys(text)).toBe(jql);
});

test.each([
  'key = ABC-1',
  'parent in (ABC-1, ABC-2)',
  'ABC-1 ORDER BY rank',
  'issue was ABC-1',
  'text ~ "ABC-1"',
  'nothing to find',
  '2026-11-27',
  '',
])('"%s" is taken as it is, because it is a query or names no issue', (text) => {
  expect(jqlOfPastedKeys(text)).toBeUndefined();
});
