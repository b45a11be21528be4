import { shownAnswer, shownMediaType } from '#core/application-link/shown-answer';

test('JSON is laid out in lines, other text stays as it is', () => {
  expect(shownAnswer('{"a":[1]}', [])).toEqual({
    text: '{\n  "a": [\n    1\n  ]\n}',
    isCut: false,
  });
  expect(shownAnswer('<b>Hi</b>', [])).toEqual({ text: '<b>Hi</b>', isCut: false });
});

test('a token that the application sends back is not shown', () => {
  expect(shownAnswer('{"token":"s3cr3t-t0ken"}', ['s3cr3t-t0ken', '']).text).toBe(
    '{\n  "token": "•••"\n}',
  );
});

test('a token that straddles the limit is not shown in part', () => {
  const body = `${'x'.repeat(3995)}s3cr3t-t0ken`;

  expect(shownAnswer(body, ['s3cr3t-t0ken']).text).not.toContain('s3c');
});

test('only the first lines are shown, without characters that turn the text around them', () => {
  expect(shownAnswer('a\u202eb\u0000c', [])).toEqual({ text: 'abc', isCut: false });
  const long = shownAnswer('line\n'.repeat(100), []);
  expect(long).toMatchObject({ isCut: true });
  expect(long.text.split('\n')).toHaveLength(40);
});

test.each([
  ['application/json; charset=utf-8', 'application/json'],
  ['Application/Problem+JSON', 'application/problem+json'],
  ['application/eyJhbGciOiJSUzI1NiJ9', undefined],
  ['', undefined],
])('of the content type "%s" only a plain media type is shown', (header, shown) => {
  expect(shownMediaType(header)).toBe(shown);
});
