import { fetch, permissions } from '@forge/api';
import type { HttpFetch } from '#core/http/http-fetch';
import { EGRESS_DENIED, egressNotApproved, networkFailure } from '#core/http/network-failure';
import { completeResponse } from './complete-response';
import type { PlatformResponse } from './read-body';
import { timeLeft } from './time-left';

const TIMEOUT_MS = 10_000;
const EGRESS_DENIED_TEXT = 'URL not included in the external fetch backend permissions';

/** Sends requests to linked applications, to the hosts that administrators approved. */
export const egressFetch: HttpFetch = async (url, request) => {
  const signal = AbortSignal.timeout(Math.max(1, Math.min(TIMEOUT_MS, timeLeft())));
  let response: PlatformResponse;
  try {
    response = await fetch(url, { ...request, redirect: 'manual', signal });
  } catch (error) {
    throw networkFailure(error);
  }
  const complete = await completeResponse(response, signal);
  if (await isEgressDenial(complete)) throw egressNotApproved();
  return complete;
};

/** Whether an administrator approved egress to this URL. */
export function mayConnectTo(url: string): boolean {
  return permissions.canFetchFrom('backend', url);
}

/** Forge is reported to throw in this case, and also to answer. */
async function isEgressDenial(response: Response): Promise<boolean> {
  if (response.status !== 403) return false;
  if (response.headers.get('forge-proxy-error') === EGRESS_DENIED) return true;
  const text = await response.clone().text();
  return text.includes(EGRESS_DENIED) || text.includes(EGRESS_DENIED_TEXT);
}
