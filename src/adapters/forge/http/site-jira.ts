import { assumeTrustedRoute, asUser, NeedsAuthenticationError } from '@forge/api';
import { AppError } from '#contract/app-error';
import { networkFailure } from '#core/http/network-failure';
import type { Transport } from '#core/jira/transport';
import { completeResponse } from './complete-response';
import { timeLeft } from './time-left';

const TIMEOUT_MS = 10_000;

/**
 * Sends requests to the Jira of the same site as the user that the invocation runs for. The path can be trusted, because
 * the client builds it and encodes each part of it.
 * @see https://developer.atlassian.com/platform/forge/apis-reference/fetch-api-product.requestjira/
 */
export const siteJira: Transport = async (path, { method, body }) => {
  const signal = AbortSignal.timeout(Math.max(1, Math.min(TIMEOUT_MS, timeLeft())));
  const headers = {
    accept: 'application/json',
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  };
  const response = await asUser()
    .requestJira(assumeTrustedRoute(path), { method, headers, ...(body && { body }), signal })
    .catch((error: unknown) => {
      throw error instanceof NeedsAuthenticationError
        ? new AppError('NOT_LICENSED', 'Apps may not act for this user.')
        : networkFailure(error);
    });
  return completeResponse(response, signal);
};
