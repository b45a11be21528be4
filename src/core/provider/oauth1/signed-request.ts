import { signatureBaseString, type Parameter } from '../../oauth1/signature-base-string';
import { parameterProblem, type OAuthProblem } from './problem';

/** A request as it arrived; nothing of it is trusted. */
export interface ReceivedRequest {
  method: string;
  /** The path that the caller asked for, below the URL of this app. */
  path: string;
  /** Decoded. */
  query: readonly Parameter[];
  /** The Authorization header. */
  authorization?: string | undefined;
  /** Media type without its parameters, lower case. */
  contentType: string;
  body: string;
}

/** A request with a signature that is not verified yet. */
export interface SignedRequest {
  signature: string;
  /** Whether the body is a form, which the signature covers. */
  isForm: boolean;
  body: string;
  /** @returns undefined for a parameter that is absent */
  parameter(name: string): string | undefined;
  /** What the consumer must have signed. @param providerUrl the URL of this app that it asks, without a trailing slash */
  baseString(providerUrl: string): string;
}

const FORM = 'application/x-www-form-urlencoded';
const SCHEME = /^OAuth(?:\s+|$)/i;
/** A field of the header: name, value and what separates it from the next one (RFC 5849 section 3.5.1). */
const FIELD = /\s*([^\s=,"]+)="([^"]*)"\s*(?:,|$)/y;
/** Each may occur once (RFC 5849 section 3.1), and so may the user that a request is made for. */
const SINGLE = /^(oauth_|xoauth_requestor_id$)/;

/** Whether a request is to be read as OAuth 1.0a: its protocol parameters are in the header, the query or a form. */
export function isSigned(received: ReceivedRequest): boolean {
  if (SCHEME.test(received.authorization ?? '')) return true;
  const others = [...received.query, ...formOf(received)];
  return others.some(([name]) => name === 'oauth_consumer_key' || name === 'oauth_signature');
}

/**
 * Reads the parameters of a signed request from the three places where they may be (RFC 5849 section 3.5).
 * @returns a problem if the header is malformed or a protocol parameter occurs twice
 */
export function readSignedRequest(received: ReceivedRequest): SignedRequest | OAuthProblem {
  const { authorization = '' } = received;
  const header = SCHEME.test(authorization) ? headerFields(authorization) : [];
  if (!header) return parameterProblem('rejected', ['Authorization']);
  const form = formOf(received);
  const all = [...header, ...received.query, ...form];
  const single = all.map(([name]) => name).filter((name) => SINGLE.test(name));
  const twice = single.filter((name, index) => single.indexOf(name) !== index);
  if (twice.length > 0) return parameterProblem('rejected', [...new Set(twice)]);
  const values = new Map(all);
  const signed = all.filter(([name]) => name !== 'oauth_signature');
  return {
    signature: values.get('oauth_signature') ?? '',
    isForm: received.contentType === FORM,
    body: received.body,
    parameter: (name) => values.get(name),
    baseString: (providerUrl) =>
      signatureBaseString(received.method, providerUrl + received.path, signed),
  };
}

/** The fields of the header without `realm`, which is not signed. @returns undefined if it is malformed */
function headerFields(authorization: string): Parameter[] | undefined {
  const text = authorization.replace(SCHEME, '').trim();
  const fields: Parameter[] = [];
  FIELD.lastIndex = 0;
  while (FIELD.lastIndex < text.length) {
    const [, name, value] = FIELD.exec(text) ?? [];
    if (name === undefined || value === undefined) return undefined;
    const [decodedName, decodedValue] = [decoded(name), decoded(value)];
    if (decodedName === undefined || decodedValue === undefined) return undefined;
    if (decodedName.toLowerCase() !== 'realm') fields.push([decodedName, decodedValue]);
  }
  return fields;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

const formOf = ({ contentType, body }: ReceivedRequest): Parameter[] =>
  contentType === FORM ? [...new URLSearchParams(body)] : [];
