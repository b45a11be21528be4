import { kvs } from '@forge/kvs';
import * as v from 'valibot';
import type { ClientSecretStore } from '#src/services/ports';
import { parseStored } from './parse-stored';

const secretSchema = v.object({ clientSecret: v.string() });

export const clientSecretStore: ClientSecretStore = {
  put: (linkId, credentialId, clientSecret) =>
    kvs.setSecret(keyOf(linkId, credentialId), { clientSecret }, { keyPolicy: 'FAIL_IF_EXISTS' }),
  async find(linkId, credentialId) {
    const stored = await kvs.getSecret(keyOf(linkId, credentialId));
    return parseStored(secretSchema, stored)?.clientSecret;
  },
  remove: (linkId, credentialId) => kvs.deleteSecret(keyOf(linkId, credentialId)),
};

function keyOf(linkId: string, credentialId: string): string {
  return `client-secret:${linkId}:${credentialId}`;
}
