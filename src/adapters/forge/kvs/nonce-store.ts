import { kvs } from '@forge/kvs';
import type { NonceStore } from '#src/services/provider/ports';
import { succeeded } from './succeeded';

const SECOND_MS = 1000;

/** One small value for each signed request of the last minutes; Forge removes it. Of simultaneous writers one is first. */
export const nonceStore: NonceStore = {
  use(nonce, lifetimeMs) {
    const ttl = { value: Math.ceil(lifetimeMs / SECOND_MS), unit: 'SECONDS' } as const;
    const options = { ttl, keyPolicy: 'FAIL_IF_EXISTS' } as const;
    return succeeded(kvs.set(`oauth1-nonce:${nonce}`, true, options));
  },
};
