import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { generateBase } from '#dev/jira/data-center/oauth1/generate-base';
import { rsaSha1Signer } from '#core/oauth1/rsa-sha1';
import { signatureBaseString, type Parameter } from '#core/oauth1/signature-base-string';

/** Published with the test cases of wiki.oauth.net, and in many libraries since. */
const PRIVATE_KEY = `-----BEGIN PRIVATE KEY-----
MIICdgIBADANBgkqhkiG9w0BAQEFAASCAmAwggJcAgEAAoGBALRiMLAh9iimur8V
A7qVvdqxevEuUkW4K+2KdMXmnQbG9Aa7k7eBjK1S+0LYmVjPKlJGNXHDGuy5Fw/d
7rjVJ0BLB+ubPK8iA/Tw3hLQgXMRRGRXXCn8ikfuQfjUS1uZSatdLB81mydBETlJ
hI6GH4twrbDJCR2Bwy/XWXgqgGRzAgMBAAECgYBYWVtleUzavkbrPjy0T5FMou8H
X9u2AC2ry8vD/l7cqedtwMPp9k7TubgNFo+NGvKsl2ynyprOZR1xjQ7WgrgVB+mm
uScOM/5HVceFuGRDhYTCObE+y1kxRloNYXnx3ei1zbeYLPCHdhxRYW7T0qcynNmw
rn05/KO2RLjgQNalsQJBANeA3Q4Nugqy4QBUCEC09SqylT2K9FrrItqL2QKc9v0Z
zO2uwllCbg0dwpVuYPYXYvikNHHg+aCWF+VXsb9rpPsCQQDWR9TT4ORdzoj+Nccn
qkMsDmzt0EfNaAOwHOmVJ2RVBspPcxt5iN4HI7HNeG6U5YsFBb+/GZbgfBT3kpNG
WPTpAkBI+gFhjfJvRw38n3g/+UeAkwMI2TJQS4n8+hid0uus3/zOjDySH3XHCUno
cn1xOJAyZODBo47E+67R4jV1/gzbAkEAklJaspRPXP877NssM5nAZMU0/O/NGCZ+
3jPgDUno6WbJn5cqm8MqWhW1xGkImgRk+fkDBquiq4gPiT898jusgQJAd5Zrr6Q8
AO/0isr/3aa6O6NLQxISLKcPDk2NOccAfS/xOtfOz4sJYM3+Bs4Io9+dZGSDCA54
Lw03eHTNQghS0A==
-----END PRIVATE KEY-----`;

const CONSUMER = 'oauth_consumer_key';

/** RFC 5849 section 3.4.2: the same base string, signed with the two secrets. */
const hmac = (base: string, consumerSecret: string, tokenSecret: string): string =>
  createHmac('sha1', `${consumerSecret}&${tokenSecret}`).update(base).digest('base64');

/** The parameters of an example, in the order in which the RFC prints them. */
const parameters = (text: string): Parameter[] => [...new URLSearchParams(text)];

describe('the examples of RFC 5849', () => {
  test('RFC 5849 section 3.4.1.1: query, header and form make one base string', () => {
    const base = signatureBaseString(
      'POST',
      'http://EXAMPLE.COM:80/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b',
      [
        ...parameters(
          `${CONSUMER}=9djdj82h48djs9d2&oauth_token=kkk9d7dh3k39sjv7&oauth_signature_method=HMAC-SHA1` +
            '&oauth_timestamp=137131201&oauth_nonce=7d8f3e4a',
        ),
        ...parameters('c2&a3=2+q'),
      ],
    );

    expect(base).toBe(
      'POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D%25253D' +
        '%26c%2540%3D%26c2%3D%26oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a' +
        '%26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D137131201%26oauth_token%3Dkkk9d7dh3k39sjv7',
    );
    // What section 3.1 prints is no signature of this, as an erratum says; this one is.
    expect(hmac(base, 'j49sk3j29djd', 'dh893hdasih9')).toBe('r6/TJjbCOr97/+UU0NsvSne7s5g=');
  });

  test.each([
    {
      request: 'POST https://photos.example.net/initiate',
      protocol:
        'oauth_signature_method=HMAC-SHA1&oauth_timestamp=137131200&oauth_nonce=wIjqoS' +
        '&oauth_callback=http%3A%2F%2Fprinter.example.com%2Fready',
      tokenSecret: '',
      signature: '74KNZJeDHnMBp0EMJ9ZHt/XKycU=',
    },
    {
      request: 'POST https://photos.example.net/token',
      protocol:
        'oauth_token=hh5s93j4hdidpola&oauth_signature_method=HMAC-SHA1&oauth_timestamp=137131201' +
        '&oauth_nonce=walatlh&oauth_verifier=hfdp7dh39dks9884',
      tokenSecret: 'hdhd0244k9j7ao03',
      signature: 'gKgrFCywp7rO0OXSjdot/IHF7IU=',
    },
    {
      request: 'GET http://photos.example.net/photos?file=vacation.jpg&size=original',
      protocol:
        'oauth_token=nnch734d00sl2jdk&oauth_signature_method=HMAC-SHA1&oauth_timestamp=137131202' +
        '&oauth_nonce=chapoH',
      tokenSecret: 'pfkkdhi9sl3r4s00',
      signature: 'MdpQcU8iPSUjWoN/UDMsK2sui9I=',
    },
  ])(
    'RFC 5849 section 1.2: $request has the printed signature',
    ({ request, protocol, tokenSecret, signature }) => {
      const [method = '', url = ''] = request.split(' ');
      const all = parameters(`${CONSUMER}=dpf43f3p2l4k3l03&${protocol}`);

      expect(hmac(signatureBaseString(method, url, all), 'kd94hf93k423kf44', tokenSecret)).toBe(
        signature,
      );
    },
  );
});

test('the RSA-SHA1 test case of wiki.oauth.net has the published signature', async () => {
  const base = signatureBaseString(
    'get',
    'http://photos.example.net/photos?file=vacaction.jpg&size=original',
    parameters(
      `${CONSUMER}=dpf43f3p2l4k3l03&oauth_signature_method=RSA-SHA1&oauth_timestamp=1196666512` +
        '&oauth_nonce=13917289812797014437&oauth_version=1.0',
    ),
  );

  expect(await rsaSha1Signer(PRIVATE_KEY)(base)).toBe(
    'jvTp/wX1TYtByB1m+Pbyo0lnCOLIsyGCH7wke8AUs3BpnwZJtAuEJkvQL2/9n4s5wUmUl4aCI4BwpraNx4RtEXMe5qg5' +
      'T1LVTGliMRpKasKsW//e+RinhejgCuzoH26dyF8iY2ZZ/5D1ilgeijhV/vBka5twt399mXwaYdCwFYE=',
  );
});

test('a base string holds a port that is not the default, and no fragment', () => {
  expect(signatureBaseString('GET', 'https://jira.example.com:8443/jira/x#y', [])).toBe(
    'GET&https%3A%2F%2Fjira.example.com%3A8443%2Fjira%2Fx&',
  );
});

test('any parameters make the same base string as in another implementation', () => {
  const word = fc.string({ unit: 'grapheme-composite', maxLength: 12 });
  const pairs = fc.array(fc.tuple(word, word), { maxLength: 8 });
  fc.assert(
    fc.property(pairs, pairs, (inQuery, inHeader) => {
      const url = `https://jira.example.com/jira/rest?${new URLSearchParams(inQuery).toString()}`;
      const ours = signatureBaseString('POST', url, inHeader);
      const all: Record<string, string[]> = Object.create(null) as Record<string, string[]>;
      for (const [name, value] of [...inQuery, ...inHeader]) (all[name] ??= []).push(value);

      expect(ours).toBe(generateBase('POST', 'https://jira.example.com/jira/rest', all));
    }),
  );
});
