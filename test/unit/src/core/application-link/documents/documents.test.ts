import { createPublicKey } from 'node:crypto';
import { load } from 'cheerio';
import { consumerInfoXml } from '#core/application-link/documents/consumer-info-document';
import { manifestDocument, manifestXml } from '#core/application-link/documents/manifest-document';
import { newRsaKeys } from '#support/rsa-keys';

const FACTS = {
  id: '7b0c6c6e-6d0f-4f5e-9a57-5b1d8f3c2a90',
  name: 'Tables & <more> "here"\u0000',
  version: '1.2.3',
  url: 'https://hello.atlassian-dev.net/x1/abc',
  inbound: ['three-legged'],
  outbound: ['three-legged', 'two-legged', 'impersonation'],
} as const;

test('the manifest of this app states the same in XML as in JSON', () => {
  const json = manifestDocument(FACTS);
  const xml = load(manifestXml(FACTS), { xml: true });

  expect(json).toMatchObject({ typeId: 'generic', buildNumber: 1_002_003, publicSignup: false });
  expect(xml('manifest > id').text()).toBe(FACTS.id);
  expect(xml('manifest > name').text()).toBe('Tables & <more> "here"');
  const outbound = xml('outboundAuthenticationTypes').toArray();
  expect(outbound.map((element) => xml(element).text())).toEqual(json.outboundAuthenticationTypes);
});

test('the consumer info of this app holds the public key without its PEM frame', () => {
  const { publicKey } = newRsaKeys();
  const xml = load(consumerInfoXml({ key: 'jql-table:1', name: 'A & B', publicKey }), {
    xml: true,
  });

  const der = Buffer.from(xml('consumer > publicKey').text(), 'base64');
  const read = createPublicKey({ key: der, format: 'der', type: 'spki' });
  expect(read.export({ type: 'spki', format: 'pem' })).toBe(publicKey);
  expect(xml('consumer > name').text()).toBe('A & B');
});
