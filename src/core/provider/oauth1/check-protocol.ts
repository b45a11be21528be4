import { parameterProblem, type OAuthProblem } from './problem';
import type { SignedRequest } from './signed-request';

/** The protocol parameters that every signed request has (RFC 5849 section 3.1). */
export interface ProtocolParameters {
  consumerKey: string;
  /** Seconds since the epoch. */
  timestamp: number;
  nonce: string;
}

const SECOND_MS = 1000;
/** By how much the clock of a consumer may differ; the same as in Atlassian's applications. */
const TOLERANCE_MS = 5 * 60 * SECOND_MS;
/** A little more than from the earliest use of a timestamp to its latest. */
export const NONCE_LIFETIME_MS = 2 * TOLERANCE_MS + 60 * SECOND_MS;

const REQUIRED = [
  'oauth_consumer_key',
  'oauth_signature_method',
  'oauth_signature',
  'oauth_timestamp',
  'oauth_nonce',
];
const TIMESTAMP = /^\d{1,12}$/;
const MAX_LENGTH = 255;

/**
 * Checks what can be checked of a signed request without its consumer. `RSA-SHA1` is the only method: `HMAC-SHA1` needs
 * a secret that both sides know, of which there is none, and `PLAINTEXT` signs nothing.
 */
export function checkProtocol(request: SignedRequest): ProtocolParameters | OAuthProblem {
  const problem = methodProblem(request);
  if (problem) return problem;
  const consumerKey = request.parameter('oauth_consumer_key') ?? '';
  const nonce = request.parameter('oauth_nonce') ?? '';
  const timestamp = request.parameter('oauth_timestamp') ?? '';
  if (!TIMESTAMP.test(timestamp)) return parameterProblem('rejected', ['oauth_timestamp']);
  if (nonce.length > MAX_LENGTH) return parameterProblem('rejected', ['oauth_nonce']);
  if (consumerKey.length > MAX_LENGTH) return { problem: 'consumer_key_unknown' };
  return { consumerKey, nonce, timestamp: Number(timestamp) };
}

function methodProblem(request: SignedRequest): OAuthProblem | undefined {
  const absent = REQUIRED.filter((name) => (request.parameter(name) ?? '') === '');
  if (absent.length > 0) return parameterProblem('absent', absent);
  if ((request.parameter('oauth_version') ?? '1.0') !== '1.0') {
    return { problem: 'version_rejected', details: { oauth_acceptable_versions: '1.0-1.0' } };
  }
  if (request.parameter('oauth_signature_method') !== 'RSA-SHA1') {
    return { problem: 'signature_method_rejected' };
  }
  return undefined;
}

/**
 * Checks that a request was signed recently (RFC 5849 section 3.3).
 * @param now milliseconds since the epoch
 * @returns the problem, which tells the consumer the times that are accepted; undefined if there is none
 */
export function timestampProblem(
  { timestamp }: ProtocolParameters,
  now: number,
): OAuthProblem | undefined {
  if (Math.abs(timestamp * SECOND_MS - now) <= TOLERANCE_MS) return undefined;
  const acceptable = [now - TOLERANCE_MS, now + TOLERANCE_MS];
  const oauth_acceptable_timestamps = acceptable
    .map((time) => Math.floor(time / SECOND_MS))
    .join('-');
  return { problem: 'timestamp_refused', details: { oauth_acceptable_timestamps } };
}
