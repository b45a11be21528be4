import * as v from 'valibot';
import { PendingRequests } from '../../server/pending-requests';
import { createStateFile } from '../../server/state-file';
import { ConsumerRegistry, consumerSchema } from './consumer-registry';
import { NonceStore } from './nonce-store';
import { accessTokenSchema, TokenStore } from './token-store';

const stateSchema = v.object({
  consumers: v.array(consumerSchema),
  tokens: v.array(accessTokenSchema),
});

export interface OAuth1State {
  readonly consumers: ConsumerRegistry;
  readonly tokens: TokenStore;
  readonly nonces: NonceStore;
  /** Request tokens that wait for the user's answer. */
  readonly pending: PendingRequests<string>;
}

/**
 * Consumers and access tokens, kept in `jira-oauth1.json` of the state directory.
 * @throws {v.ValiError} when that file has another content
 */
export function openOAuth1State(directory: string | undefined, now: () => number): OAuth1State {
  const file = createStateFile(directory, 'jira-oauth1.json');
  const stored = v.parse(v.optional(stateSchema), file.load()) ?? { consumers: [], tokens: [] };
  const save = (): void => file.save({ consumers: consumers.list(), tokens: tokens.list() });
  const consumers = new ConsumerRegistry(stored.consumers, save);
  const tokens = new TokenStore(stored.tokens, save, now);
  return { consumers, tokens, nonces: new NonceStore(), pending: new PendingRequests() };
}
