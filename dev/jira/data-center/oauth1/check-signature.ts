import { verify } from 'node:crypto';
import { type Consumer, publicKeyOf } from './consumer-registry';
import { generateBase } from './generate-base';
import { TIMESTAMP_WINDOW_MS, type NonceStore } from './nonce-store';
import { OAuthProblem } from './oauth-problem';
import type { SignedRequest } from './signed-request';

const REQUIRED = ['oauth_consumer_key', 'oauth_signature_method', 'oauth_timestamp', 'oauth_nonce'];

/**
 * Checks that the consumer signed this request, recently and for the first time.
 * @throws {OAuthProblem} for any other request
 */
export function checkSignature(
  request: SignedRequest,
  consumer: Consumer,
  { now, nonces }: { now: number; nonces: NonceStore },
): void {
  checkParameters(request);
  checkTimestamp(request, now);
  checkNonce(request, nonces, now);
  const key = publicKeyOf(consumer);
  const base = generateBase(request.method, request.baseUri, request.signed);
  const signature = Buffer.from(request.signature, 'base64');
  if (key === undefined || !verify('RSA-SHA1', Buffer.from(base), key, signature)) {
    throw new OAuthProblem('signature_invalid', { oauth_signature_base_string: base });
  }
}

function checkParameters(request: SignedRequest): void {
  const absent = REQUIRED.filter((name) => request.parameter(name) === undefined);
  if (absent.length > 0) {
    throw new OAuthProblem('parameter_absent', { oauth_parameters_absent: absent.join('&') });
  }
  if ((request.parameter('oauth_version') ?? '1.0') !== '1.0') {
    throw new OAuthProblem('version_rejected', { oauth_acceptable_versions: '1.0-1.0' });
  }
  if (request.parameter('oauth_signature_method') !== 'RSA-SHA1') {
    throw new OAuthProblem('signature_method_rejected');
  }
}

function checkTimestamp(request: SignedRequest, now: number): void {
  const timestamp = Number(request.parameter('oauth_timestamp')) * 1000;
  if (Math.abs(timestamp - now) <= TIMESTAMP_WINDOW_MS) return;
  const acceptable = [now - TIMESTAMP_WINDOW_MS, now + TIMESTAMP_WINDOW_MS];
  throw new OAuthProblem('timestamp_refused', {
    oauth_acceptable_timestamps: acceptable.map((time) => Math.floor(time / 1000)).join('-'),
  });
}

function checkNonce(request: SignedRequest, nonces: NonceStore, now: number): void {
  const parts = ['oauth_consumer_key', 'oauth_timestamp', 'oauth_nonce'];
  const nonce = JSON.stringify(parts.map((name) => request.parameter(name)));
  if (!nonces.use(nonce, now)) throw new OAuthProblem('nonce_used');
}
