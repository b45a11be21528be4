import { AppError } from '#contract/app-error';
import type { HttpFetch } from '#core/http/http-fetch';
import { egressNotApproved } from '#core/http/network-failure';
import { isProxySignIn, proxySignIn } from '#core/jira/refusals/proxy-sign-in';
import { requestRefused } from '#core/jira/refusals/request-refused';
import { nextTryAt } from '#core/jira/rate-limit';
import type { System } from '../ports';

export interface ProbePorts {
  fetch: HttpFetch;
  /** Whether an administrator approved that the app connects to this URL. */
  mayConnectTo: (url: string) => boolean;
  system: System;
}

export interface Answer {
  url: string;
  status: number;
  body: string;
  /** `PROXY_SIGN_IN` or `REQUEST_REFUSED`, if the answer tells what stands before the application. */
  refusal?: AppError;
  /** Absolute URL that a redirect leads to. */
  location?: URL;
}

/**
 * Sends a GET request without credentials, and does not follow redirects.
 * @throws {AppError} `EGRESS_NOT_APPROVED`, `RATE_LIMITED`, and what the fetch throws
 */
export async function askAnonymously(ports: ProbePorts, url: string): Promise<Answer> {
  if (!ports.mayConnectTo(url)) throw egressNotApproved();
  const response = await ports.fetch(url, {
    method: 'GET',
    headers: { accept: 'application/json' },
  });
  const { status, headers } = response;
  if (status === 429) {
    const retryAt = nextTryAt(response, ports.system.now());
    throw new AppError('RATE_LIMITED', 'The application limits requests at the moment.', {
      details: { status, ...(retryAt !== undefined && { retryAt }) },
    });
  }
  const location = headers.get('location');
  const isRedirect = status >= 300 && status < 400 && location !== null;
  const target = isRedirect ? absolute(location, url) : undefined;
  const body = await response.text();
  const refusal = refusalOf(response, body);
  return { url, status, body, ...(target && { location: target }), ...(refusal && { refusal }) };
}

/** Without credentials, an answer can only tell who else than the application refuses requests. */
function refusalOf(response: Response, body: string): AppError | undefined {
  if (isProxySignIn(response, body)) return proxySignIn(response);
  const refused = response.status === 403 ? requestRefused(response, body) : undefined;
  return refused?.details.reason === undefined ? undefined : refused;
}

function absolute(location: string, base: string): URL | undefined {
  try {
    return new URL(location, base);
  } catch {
    return undefined;
  }
}
