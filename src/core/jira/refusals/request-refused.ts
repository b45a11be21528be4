import * as v from 'valibot';
import { AppError } from '#contract/app-error';
import { firstLineOf } from '../../http/first-line-of';
import { oneLine } from '../../table/plain-text';
import { parseJson } from '../../untrusted/parse-json';
import { errorBodySchema } from '../responses/jira-responses';

/** `details.reason` of a `REQUEST_REFUSED`, where it is known what refuses. */
export type RefusalReason = 'ip-allowlist' | 'xsrf' | 'post';

/** Jira Cloud's answer to an address that is not on the allowlist of the site. */
const IP_REJECTED = /\bIP address\b[^.]{0,80}\b(?:rejected|allowlist|not allowed|blocked)/i;
const XSRF_FAILED = /\bXSRF check failed/i;
const START_LENGTH = 4000;

const MESSAGES_MAX = 5;
const MESSAGE_MAX_LENGTH = 500;

/** Jira writes this list itself; gateways and proxies do not. */
const jiraRefusalSchema = v.object({
  errorMessages: v.pipe(v.array(v.string()), v.minLength(1)),
});

/**
 * Translates a 403 that carries no reason header. It has many authors: Jira, the allowlist of its site, its cross-site
 * check, a proxy. Only Jira's own words mean that the user has no access.
 * @returns `NO_SITE_ACCESS` with `jiraMessages`, or `REQUEST_REFUSED` with `status` and, where known, a
 *   {@link RefusalReason} and the answer's first words as `remark`
 */
export function requestRefused({ status }: Response, body: string): AppError {
  const reason = reasonIn(body.slice(0, START_LENGTH));
  const parsed = v.safeParse(jiraRefusalSchema, parseJson(body));
  if (reason === undefined && parsed.success) {
    const messages = parsed.output.errorMessages.slice(0, MESSAGES_MAX);
    const jiraMessages = messages.map((text) => oneLine(text, MESSAGE_MAX_LENGTH));
    return new AppError('NO_SITE_ACCESS', 'Jira does not give this user access.', {
      details: { status, jiraMessages },
    });
  }
  const remark = remarkIn(body);
  return new AppError('REQUEST_REFUSED', `A request was refused with status ${status}.`, {
    details: { status, ...(reason && { reason }), ...(remark !== '' && { remark }) },
  });
}

/**
 * The error for a POST that was refused although it changes nothing and the same by GET may well be allowed.
 * @param refusal of the POST, as {@link requestRefused} or `jiraFailure` translates it
 * @returns undefined for a refusal that is about the user or the token rather than the method
 */
export function postRefused(refusal: AppError): AppError | undefined {
  const { code, details } = refusal;
  if (code !== 'REQUEST_REFUSED' && code !== 'JIRA_UNEXPECTED') return undefined;
  if (details.reason === 'ip-allowlist') return undefined;
  return new AppError('REQUEST_REFUSED', 'A POST request was refused.', {
    details: { reason: 'post', ...details },
  });
}

function reasonIn(body: string): RefusalReason | undefined {
  if (IP_REJECTED.test(body)) return 'ip-allowlist';
  return XSRF_FAILED.test(body) ? 'xsrf' : undefined;
}

function remarkIn(body: string): string {
  const json = parseJson(body);
  if (json === undefined) return firstLineOf(body);
  const parsed = v.safeParse(errorBodySchema, json);
  const [message] = parsed.success ? parsed.output : [];
  return firstLineOf(message ?? '');
}
