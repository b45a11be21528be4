import { kvs } from '@forge/kvs';
import { createHash, createPublicKey, generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import * as v from 'valibot';
import type { InstallationKeyStore } from '../../services/ports';
import { succeeded } from './kvs-conflict';

const KEY = 'installation-key';
const MODULUS_BITS = 2048;
const CONSUMER_DIGITS = 16;

const storedSchema = v.object({ privateKey: v.string() });

/** Only the private half is kept, as a secret: the public half and the consumer key follow from it. */
export const kvsInstallationKeyStore: InstallationKeyStore = {
  async find() {
    const stored = await kvs.getSecret<unknown>(KEY);
    if (stored === undefined) return undefined;
    const { privateKey } = v.parse(storedSchema, stored);
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

/** Different for each installation, because one Jira may be linked to several Confluences. */
function consumerKeyOf(publicKey: string): string {
  const digest = createHash('sha256').update(publicKey).digest('hex');
  return `jql-table:${digest.slice(0, CONSUMER_DIGITS)}`;
}
