import type { HttpAnswer } from '#core/provider/oauth-answer';
import { parseResourcePath } from '#core/provider/resource-paths';
import { METADATA_PATH } from '#core/provider/server-metadata';
import { getOwn } from '#core/untrusted/get-own';
import { logFailure } from '../resolvers/log-failure';
import { isSigned } from '#core/provider/oauth1/signed-request';
import type { FormRequest } from '../services/provider/clients/authenticate-client';
import type { SignedHttpRequest } from '../services/provider/clients/authenticate-consumer';
import type { ResourceCaller, ResourceRequest } from '../services/provider/resources/resources';
import { busyAnswer, isBusy } from './busy';
import {
  contentTypeOf,
  formatOf,
  functionAnswer,
  headerOf,
  parseHttpRequest,
  sourceOf,
  type FunctionAnswer,
  type HttpRequest,
} from './http-request';

export interface IncomingServices {
  token: (request: FormRequest) => Promise<HttpAnswer>;
  revoke: (request: FormRequest) => Promise<HttpAnswer>;
  metadata: () => Promise<HttpAnswer>;
  manifest: (format: 'xml' | 'json') => Promise<HttpAnswer>;
  consumerInfo: () => Promise<HttpAnswer>;
  requestToken: (request: SignedHttpRequest) => Promise<HttpAnswer>;
  accessToken: (request: SignedHttpRequest) => Promise<HttpAnswer>;
  authorize: (token: string | undefined) => Promise<HttpAnswer>;
  authenticate: (authorization: string | undefined) => Promise<ResourceCaller | HttpAnswer>;
  authenticateSigned: (request: SignedHttpRequest) => Promise<ResourceCaller | HttpAnswer>;
  resources: (caller: ResourceCaller, request: ResourceRequest) => Promise<HttpAnswer>;
}

type Endpoint = (services: IncomingServices, request: HttpRequest) => Promise<HttpAnswer>;

const ENDPOINTS: Record<string, { method: string; answer: Endpoint }> = {
  '/token': { method: 'POST', answer: ({ token }, request) => token(formOf(request)) },
  '/revoke': { method: 'POST', answer: ({ revoke }, request) => revoke(formOf(request)) },
  [METADATA_PATH]: { method: 'GET', answer: ({ metadata }) => metadata() },
  '/rest/applinks/1.0/manifest': {
    method: 'GET',
    answer: ({ manifest }, request) => manifest(acceptsJson(request) ? 'json' : 'xml'),
  },
  '/plugins/servlet/oauth/consumer-info': {
    method: 'GET',
    answer: ({ consumerInfo }) => consumerInfo(),
  },
  '/plugins/servlet/oauth/request-token': {
    method: 'POST',
    answer: ({ requestToken }, request) => requestToken(signedRequestOf(request)),
  },
  '/plugins/servlet/oauth/authorize': {
    method: 'GET',
    answer: ({ authorize }, request) => authorize(request.queryParameters.oauth_token?.[0]),
  },
  '/plugins/servlet/oauth/access-token': {
    method: 'POST',
    answer: ({ accessToken }, request) => accessToken(signedRequestOf(request)),
  },
};

/**
 * The web trigger that linked applications call: one public URL with a path below it for each endpoint. Other requests
 * are answered with a small error in JSON.
 * @see https://developer.atlassian.com/platform/forge/events-reference/web-trigger/
 */
export function incomingHandler(services: IncomingServices) {
  return async (event: unknown): Promise<FunctionAnswer> => {
    const request = parseHttpRequest(event);
    if ('status' in request) return functionAnswer(request);
    try {
      return functionAnswer(await answer(services, request));
    } catch (error) {
      if (isBusy(error)) return functionAnswer(busyAnswer());
      const reference = logFailure('incoming', error);
      return functionAnswer({ status: 500, body: { error: 'server_error', reference } });
    }
  };
}

async function answer(services: IncomingServices, request: HttpRequest): Promise<HttpAnswer> {
  const path = request.userPath.replace(/\/$/, '');
  const endpoint = getOwn(ENDPOINTS, path);
  if (!endpoint) {
    if (parseResourcePath(path)) return askResource(services, request, path);
    return { status: 404, body: { error: 'not_found' } };
  }
  if (endpoint.method === request.method) return endpoint.answer(services, request);
  const headers = { Allow: endpoint.method };
  return { status: 405, headers, body: { error: 'method_not_allowed' } };
}

async function askResource(
  { authenticate, authenticateSigned, resources }: IncomingServices,
  request: HttpRequest,
  path: string,
): Promise<HttpAnswer> {
  const signed = signedRequestOf(request);
  const caller = isSigned(signed)
    ? await authenticateSigned(signed)
    : await authenticate(signed.authorization);
  if ('status' in caller) return caller;
  const { method, body } = request;
  return resources(caller, { method, path, format: formatOf(request), body });
}

const acceptsJson = (request: HttpRequest): boolean =>
  /^application\/json\b/i.test(headerOf(request, 'accept') ?? '');

/** The path as the caller wrote it, with a slash at its end if it had one, because it is signed. */
function signedRequestOf(request: HttpRequest): SignedHttpRequest {
  const { method, userPath: path, queryParameters, body } = request;
  return {
    method,
    path,
    query: Object.entries(queryParameters).flatMap(([name, values]) =>
      values.map((value) => [name, value] as const),
    ),
    authorization: headerOf(request, 'authorization'),
    contentType: contentTypeOf(request),
    body,
    source: sourceOf(request),
  };
}

function formOf(request: HttpRequest): FormRequest {
  return {
    contentType: contentTypeOf(request),
    body: request.body,
    authorization: headerOf(request, 'authorization'),
    source: sourceOf(request),
  };
}
