import { createOriginMap } from '#dev/host/kernel/origin-map';

test('the origin map keeps path, query and fragment and leaves other origins unchanged', () => {
  const origins = createOriginMap({ 'https://jira.example.com': 'http://127.0.0.1:4181' });

  expect(origins.apply('https://jira.example.com/jira/rest?a=1&b=%2F#c')).toBe(
    'http://127.0.0.1:4181/jira/rest?a=1&b=%2F#c',
  );
  expect(origins.apply('https://jira.example.com:8443/x')).toBe('https://jira.example.com:8443/x');
  expect(origins.apply('https://example.com/')).toBe('https://example.com/');
});

test('the origin map accepts an origin in any case, with its default port or a slash', () => {
  const origins = createOriginMap({ 'HTTPS://Jira.Example.com:443/': 'http://127.0.0.1:1' });

  expect(origins.apply('https://jira.example.com/x')).toBe('http://127.0.0.1:1/x');
});

test.each(['jira.example.com', 'ftp://a', 'https://a/path', 'https://a/?x', ''])(
  'the origin map refuses %j, which is not an origin',
  (wrong) => {
    const sentence = `"${wrong}" is not an origin such as https://jira.example.com`;

    expect(() => createOriginMap({ [wrong]: 'http://127.0.0.1:1' })).toThrow(sentence);
    expect(() => createOriginMap({ 'https://a': wrong })).toThrow(sentence);
  },
);
