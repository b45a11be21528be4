import type { JiraRequest } from '../server/jira-env';
import type { PendingRequests } from '../server/pending-requests';
import { formTokenMatches } from '../server/session-store';
import type { Site } from '../server/site';
import { consentPage, type Consent } from './consent-page';
import { requestNotFound, xsrfCheckFailed } from './error-responses';

/** GET: shows the consent page for the pending request that `?request=…` names. */
export function askConsent<T>(
  c: JiraRequest,
  site: Site,
  requests: PendingRequests<T>,
  describe: (request: T) => Omit<Consent, 'user' | 'requestId' | 'formToken'>,
): Response | Promise<Response> {
  const pending = requests.find(c.get('session'), c.req.query('request'));
  const user = c.get('user');
  if (pending === undefined || user === undefined) return requestNotFound(c, site);
  const { id: requestId, request, session } = pending;
  const { formToken } = session;
  return c.html(consentPage(site, { ...describe(request), user, requestId, formToken }));
}

/** The user's answer to a pending request. */
export interface ConsentAnswer<T> {
  readonly request: T;
  readonly userName: string;
  readonly isAllowed: boolean;
  /** All fields of the form. */
  readonly form: Readonly<Record<string, unknown>>;
}

/**
 * POST: takes the answer, so that a request is answered once.
 * @returns the response for a request that this session cannot answer
 */
export async function takeConsentAnswer<T>(
  c: JiraRequest,
  site: Site,
  requests: PendingRequests<T>,
): Promise<ConsentAnswer<T> | Response> {
  const form = await c.req.parseBody();
  const pending = requests.find(c.get('session'), form.request);
  if (pending === undefined) return requestNotFound(c, site);
  const { request, session } = pending;
  if (!formTokenMatches(session, form.atl_token)) return xsrfCheckFailed(c, site);
  requests.forget(pending);
  const { userName } = session;
  return { request, userName, isAllowed: form.decision === 'allow', form };
}
