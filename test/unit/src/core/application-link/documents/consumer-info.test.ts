import { parseConsumerInfo } from '#core/application-link/documents/consumer-info';

const info = (key: string, name: string, publicKey: string) =>
  `<?xml version="1.0"?><consumer><key>${key}</key><name>${name}</name>` +
  `<publicKey>${publicKey}</publicKey><callback>ignored</callback></consumer>`;

test('key, name and public key are read from the consumer info of an application', () => {
  expect(parseConsumerInfo(info('jira:1', 'R &amp; D', 'MIIB'))).toEqual({
    consumerKey: 'jira:1',
    name: 'R & D',
    publicKey: 'MIIB',
  });
});

test.each([
  ['a page', '<html><key>a</key><publicKey>b</publicKey></html>'],
  ['a document type', `<!DOCTYPE consumer>${info('a', 'b', 'c')}`],
  ['an entity', `<!ENTITY x "y">${info('a', 'b', 'c')}`],
  ['no key', '<consumer><publicKey>b</publicKey></consumer>'],
  ['no public key', '<consumer><key>a</key></consumer>'],
  ['an endless key', info('k'.repeat(256), 'b', 'c')],
  ['an endless public key', info('a', 'b', 'c'.repeat(4001))],
])('a document that is or has %s is no consumer info', (_what, body) => {
  expect(parseConsumerInfo(body)).toBeUndefined();
});
