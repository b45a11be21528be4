import { redirectUriOfClient } from '#core/application-link/redirect-uri';

test.each([
  'https://app.example.com/callback',
  'https://intranet/callback?keep=this',
  'https://10.0.0.8:8443/cb',
])('the redirect URI %s is accepted unchanged', (text) => {
  expect(redirectUriOfClient(text)).toBe(text);
});

test.each([
  ['http://app.example.com/callback', 'not-https'],
  ['app://callback', 'not-https'],
  ['https://user@app.example.com/', 'user-info'],
  ['https://:secret@app.example.com/', 'user-info'],
  ['https://app.example.com/#fragment', 'query-or-fragment'],
  ['https://app.example.com/#', 'query-or-fragment'],
  ['/callback', 'not-a-url'],
  ['https://app.example.com/a b', 'not-a-url'],
  ['https:\\\\app.example.com', 'not-a-url'],
  ['https://app.example.com/\n', 'not-a-url'],
])('the redirect URI %j is refused as %s', (text, reason) => {
  expect(() => redirectUriOfClient(text)).toThrow(
    expect.objectContaining({ code: 'URL_REFUSED', details: { reason } }) as Error,
  );
});
