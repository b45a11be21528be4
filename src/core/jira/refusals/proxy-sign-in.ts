import { AppError } from '#contract/app-error';
import { oneLine } from '../../table/plain-text';
import { parseJson } from '../../untrusted/parse-json';
import type { Transport } from '../transport';
import { areOfProxy, challengesIn } from './challenges';

const REMARK_MAX_LENGTH = 200;

/** Headers that Jira adds to its answers, refusals included. */
const JIRA_HEADERS = ['x-arequestid', 'x-ausername', 'x-seraph-loginreason'];
const PAGE = /^\s*</;

/**
 * Whether an answer with status 401 is that of a proxy in front of Jira, which knows nothing of the token. A challenge
 * names its author; without one, Jira is known by its headers and its JSON, and a proxy by its page.
 * @param hostname of the linked Jira, if it is known
 */
export function isProxySignIn(response: Response, body: string, hostname?: string): boolean {
  if (response.status !== 401) return false;
  const challenges = challengesIn(challengeOf(response));
  if (challenges.length > 0) return areOfProxy(challenges, hostname);
  return PAGE.test(body) && !JIRA_HEADERS.some((name) => response.headers.has(name));
}

/** The error for such an answer: `PROXY_SIGN_IN`, with the challenge as its remark. */
export function proxySignIn(response: Response): AppError {
  const remark = oneLine(challengeOf(response), REMARK_MAX_LENGTH);
  return new AppError('PROXY_SIGN_IN', 'A proxy in front of Jira asks for a sign-in.', {
    details: { status: response.status, ...(remark !== '' && { remark }) },
  });
}

/**
 * Whether a token endpoint did not answer, but a proxy in front of it. A server that rejects a client may challenge it
 * by `Basic` as well, but answers JSON (RFC 6749 section 5.2).
 */
export function isProxyOfTokenEndpoint(response: Response, body: string): boolean {
  return isProxySignIn(response, body) && parseJson(body) === undefined;
}

/** A transport that throws {@link proxySignIn} for challenges of another host than Jira's. */
export function refusingProxies(transport: Transport, hostname: string): Transport {
  return async (...call) => {
    const response = await transport(...call);
    const isProxy = isProxySignIn(response, await bodyOfRefusal(response), hostname);
    if (isProxy) throw proxySignIn(response);
    return response;
  };
}

const bodyOfRefusal = async (response: Response) =>
  response.status === 401 ? response.clone().text() : '';

const challengeOf = ({ headers }: Response) => headers.get('www-authenticate') ?? '';
