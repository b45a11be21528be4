import { fetch, permissions } from '@forge/api';
import type { HttpFetch } from '../../core/http-fetch';
import { unexpected } from '../../core/jira/jira-failure';
import { EGRESS_DENIED, egressNotApproved, networkFailure } from '../../core/jira/network-failure';
import { readBody } from './read-body';
import type { PlatformResponse } from './read-body';
import { timeLeft } from './time-left';

const TIMEOUT_MILLISECONDS = 10_000;
const WITHOUT_BODY = [204, 205, 304];
const EGRESS_DENIED_TEXT = 'URL not included in the external fetch backend permissions';

/** Requests to linked Jiras, through the hosts that administrators approved. */
export const egressFetch: HttpFetch = async (url, request) => {
  const signal = AbortSignal.timeout(Math.max(1, Math.min(TIMEOUT_MILLISECONDS, timeLeft())));
  let response: PlatformResponse;
  try {
    response = await fetch(url, { ...request, redirect: 'manual', signal });
  } catch (error) {
    throw networkFailure(error);
  }
  const complete = await completed(response, signal);
  if (await isEgressDenial(complete)) throw egressNotApproved();
  return complete;
};

export function mayConnectTo(url: string): boolean {
  return permissions.canFetchFrom('backend', url);
}

/** A Response of our own with the whole body: the platform's need not be a real one. */
async function completed(response: PlatformResponse, signal: AbortSignal): Promise<Response> {
  // A redirect that fetch hides has the status 0; none is followed either way.
  const status = response.status === 0 ? 302 : response.status;
  if (status < 200 || status > 599) throw unexpected(status);
  const headers = new Headers();
  response.headers.forEach((value, name) => headers.append(name, value));
  const body = await readBody(response, signal);
  return new Response(WITHOUT_BODY.includes(status) ? null : body, { status, headers });
}

/** Forge is reported both to throw and to answer in this case. */
async function isEgressDenial(response: Response): Promise<boolean> {
  if (response.status !== 403) return false;
  if (response.headers.get('forge-proxy-error') === EGRESS_DENIED) return true;
  const text = await response.clone().text();
  return text.includes(EGRESS_DENIED) || text.includes(EGRESS_DENIED_TEXT);
}
