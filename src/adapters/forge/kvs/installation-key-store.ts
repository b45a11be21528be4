import { kvs } from '@forge/kvs';
import { createHash, createPublicKey, generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import * as v from 'valibot';
import type { InstallationKeyStore } from '#src/services/ports';
import { parseStored } from './parse-stored';
import { succeeded } from './succeeded';

const KEY = 'installation-key';
const MODULUS_BITS = 2048;
const CONSUMER_DIGITS = 16;

const storedSchema = v.object({ privateKey: v.string() });

/** Only the private key is stored, as a secret; the public key and the consumer key are derived from it. */
export const installationKeyStore: InstallationKeyStore = {
  async find() {
    const stored = parseStored(storedSchema, await kvs.getSecret(KEY));
    if (!stored) return undefined;
    const { privateKey } = stored;
    const publicKey = createPublicKey(privateKey)
      .export({ type: 'spki', format: 'pem' })
      .toString();
    return { privateKey, publicKey, consumerKey: consumerKeyOf(publicKey) };
  },
  async create() {
    const { privateKey } = await promisify(generateKeyPair)('rsa', {
      modulusLength: MODULUS_BITS,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    await succeeded(kvs.setSecret(KEY, { privateKey }, { keyPolicy: 'FAIL_IF_EXISTS' }));
  },
};

/** Different for each installation, because one Jira may be linked to several Confluence sites. */
function consumerKeyOf(publicKey: string): string {
  const digest = createHash('sha256').update(publicKey).digest('hex');
  return `jql-table:${digest.slice(0, CONSUMER_DIGITS)}`;
}
