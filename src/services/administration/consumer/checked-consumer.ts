import { AppError } from '#contract/app-error';
import type { ConsumerInput } from '#contract/link-configuration';
import { invalidPart } from '#core/application-link/next-outgoing';
import { parseRsaPublicKey } from '#core/oauth1/rsa-sha1';
import { parseUrl } from '#core/untrusted/parse-url';
import type { LinkStore } from '../../ports';
import { ownerOfConsumerKey } from '../../provider/clients/claim-consumer-key';
import type { ConsumerKeyStore } from '../../provider/ports';

/**
 * Checks and normalizes what an administrator entered about a consumer.
 * @throws {AppError} `PAYLOAD_INVALID` with `public-key`, `callback-host`, or `consumer-key-taken` and the other link
 */
export async function checkedConsumer(
  ports: { links: LinkStore; consumerKeys: ConsumerKeyStore },
  linkId: string,
  input: ConsumerInput,
): Promise<ConsumerInput> {
  const publicKey = await parseRsaPublicKey(input.publicKey);
  if (publicKey === undefined) {
    throw invalidPart('public-key', 'The public key is not a valid RSA key.');
  }
  const callbackHost = hostIn(input.callbackHost);
  if (callbackHost === undefined) throw invalidPart('callback-host', 'This is not a host.');
  const owner = await ownerOfConsumerKey(ports, linkId, input.consumerKey);
  if (owner) throw keyTaken(owner.name);
  return { ...input, publicKey, callbackHost };
}

/** The host as URLs write it, with its port if it is not 443. @returns undefined for more or less than a host */
function hostIn(text: string): string | undefined {
  if (/[\s/\\?#@]/.test(text)) return undefined;
  const url = parseUrl(`https://${text}`);
  return url?.pathname === '/' && url.hostname !== '' ? url.host : undefined;
}

function keyTaken(name: string): AppError {
  return new AppError('PAYLOAD_INVALID', 'Another link has this consumer key.', {
    details: { reason: 'consumer-key-taken', remark: name },
  });
}
