import { linkTarget } from '#core/untrusted/link-target';

test.each([
  ['https://jira.example.com/browse/APP-1', 'https://jira.example.com/browse/APP-1'],
  ['HTTP://my_host:8080', 'http://my_host:8080/'],
  ['https://[::1]:2990/jira', 'https://[::1]:2990/jira'],
  ['https://münchen.example/straße', 'https://xn--mnchen-3ya.example/stra%C3%9Fe'],
  ['https://日本語.example', 'https://xn--wgv71a119e.example/'],
  ['https://пример.рф', 'https://xn--e1afmkfd.xn--p1ai/'],
  ['mailto:anna@example.com', 'mailto:anna@example.com'],
  ['MAILTO:anna@example.com', 'mailto:anna@example.com'],
  ['https://[2001:DB8::1]/', 'https://[2001:db8::1]/'],
  ['https://example.com.:443/', 'https://example.com./'],
  ['https://παράδειγμα.ελ', 'https://xn--hxajbheg2az3al.xn--qxam/'],
  ['https://xnotpunycode.example', 'https://xnotpunycode.example/'],
  ['https://my-xn--like.example', 'https://my-xn--like.example/'],
])('a reader may follow %j', (text, target) => {
  expect(linkTarget(text)).toBe(target);
});

test.each([
  'https://jira.example.com@evil.example/',
  'https://jira.example.com:443@evil.example/',
  'https://@evil.example/',
])('a reader may not follow %j, which names another host in front', (text) => {
  expect(linkTarget(text)).toBeUndefined();
});

test.each([
  ['a Cyrillic letter among Latin ones', 'https://jirа.example.com'],
  ['Cyrillic letters that spell a Latin word', 'https://аррӏе.com'],
  ['a Greek letter among Latin ones', 'https://gοοgle.com'],
  ['a Latin letter without its dot', 'https://jıra.example.com'],
  ['a letter that looks like a slash', 'https://jira.example.comノevil.example'],
  ['punycode', 'https://xn--80ak6aa92e.com'],
  ['punycode in capitals', 'https://XN--80ak6aa92e.com'],
  ['punycode after its first label', 'https://www.xn--80ak6aa92e.com'],
  ['Cyrillic and Greek letters', 'https://пример.ελ'],
  ['full-width letters', 'https://ｊira.example.com'],
  ['another full stop', 'https://jira。example.com'],
  ['a percent sign', 'https://ex%61mple.com'],
  ['an invisible mark', 'https://jira\u200b.example.com'],
  ['one slash too many', 'https:///evil.example'],
])('a reader may not follow a host with %s', (_what, text) => {
  expect(linkTarget(text)).toBeUndefined();
});

test.each(['see https://example.com', 'x-mailto:anna@example.com', 'https//example.com'])(
  'a reader may not follow %j, whose address begins later',
  (text) => {
    expect(linkTarget(text)).toBeUndefined();
  },
);

test.each(['javascript:alert(1)', 'ftp://example.com', 'https://', '//example.com', ''])(
  'a reader may not follow %j',
  (text) => {
    expect(linkTarget(text)).toBeUndefined();
  },
);
