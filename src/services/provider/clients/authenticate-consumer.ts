import { verifyRsaSha1 } from '#core/oauth1/rsa-sha1';
import type { HttpAnswer } from '#core/provider/oauth-answer';
import { bodyHashProblem } from '#core/provider/oauth1/body-hash';
import {
  checkProtocol,
  NONCE_LIFETIME_MS,
  timestampProblem,
  type ProtocolParameters,
} from '#core/provider/oauth1/check-protocol';
import { problemAnswer, type OAuthProblem } from '#core/provider/oauth1/problem';
import {
  readSignedRequest,
  type ReceivedRequest,
  type SignedRequest,
} from '#core/provider/oauth1/signed-request';
import type { System } from '../../ports';
import type { NonceStore, RequestCounter } from '../ports';
import { noteUse, type ClientUseStore } from './client-uses';
import { findConsumer, type ConsumerLink, type FindConsumerPorts } from './find-consumer';

/** A request that may be signed, and where it comes from. */
export interface SignedHttpRequest extends ReceivedRequest {
  /** As far as the platform tells; it may be wrong. */
  source?: string | undefined;
}

export interface AuthenticatedConsumer {
  client: ConsumerLink;
  request: SignedRequest;
}

export interface ConsumerPorts extends FindConsumerPorts {
  nonces: NonceStore;
  counter: RequestCounter;
  uses: ClientUseStore;
  system: System;
}

/**
 * Verifies that a registered consumer signed a request, recently and for the first time. Requests with a wrong
 * signature are counted by consumer and source; only those with the right one are remembered, so that strangers can
 * neither fill the storage nor use up a nonce.
 * @returns the consumer and the request, or the error response
 */
export async function authenticateConsumer(
  ports: ConsumerPorts,
  received: SignedHttpRequest,
): Promise<AuthenticatedConsumer | HttpAnswer> {
  const request = readSignedRequest(received);
  if ('problem' in request) return problemAnswer(request);
  const protocol = checkProtocol(request);
  if ('problem' in protocol) return problemAnswer(protocol);
  const client = await findConsumer(ports, protocol.consumerKey);
  if (!client) return problemAnswer({ problem: 'consumer_key_unknown' });
  const late = timestampProblem(protocol, ports.system.now());
  if (late) return problemAnswer(late);
  const { publicKey, providerUrl } = client.consumer;
  if (!(await verifyRsaSha1(publicKey, request.baseString(providerUrl), request.signature))) {
    return refuseStranger(ports, client, received.source);
  }
  const problem = (await bodyHashProblem(request)) ?? (await nonceProblem(ports, client, protocol));
  if (problem) return problemAnswer(problem);
  await noteUse(ports, { linkId: client.id, clientId: client.consumer.clientId });
  return { client, request };
}

/** Counts a request of a consumer to a token endpoint. @returns the error response if there were too many */
export async function limitConsumer(
  { counter }: Pick<ConsumerPorts, 'counter'>,
  { id }: ConsumerLink,
): Promise<HttpAnswer | undefined> {
  const seconds = await counter.count(id);
  return seconds > 0 ? tooMany(seconds) : undefined;
}

const tooMany = (seconds: number) => problemAnswer({ problem: 'consumer_key_refused' }, seconds);

async function nonceProblem(
  { nonces, system }: ConsumerPorts,
  { consumer }: ConsumerLink,
  { timestamp, nonce }: ProtocolParameters,
): Promise<OAuthProblem | undefined> {
  const used = system.hash(JSON.stringify([consumer.clientId, timestamp, nonce]));
  const isNew = await nonces.use(used, NONCE_LIFETIME_MS);
  return isNew ? undefined : { problem: 'nonce_used' };
}

async function refuseStranger(
  { counter, system }: ConsumerPorts,
  { id }: ConsumerLink,
  source = '',
): Promise<HttpAnswer> {
  const seconds = await counter.count(`${id}:${system.hash(source)}`);
  return seconds > 0 ? tooMany(seconds) : problemAnswer({ problem: 'signature_invalid' });
}
