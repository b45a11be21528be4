import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { JiraRequest } from '../../server/jira-env';
import type { Site } from '../../server/site';

/** The problems whose status is not 401. */
const STATUSES: Readonly<Record<string, number>> = {
  version_rejected: 400,
  parameter_absent: 400,
  parameter_rejected: 400,
  timestamp_refused: 400,
  signature_method_rejected: 400,
  consumer_key_refused: 503,
};

/**
 * A refusal by the codes of OAuth Problem Reporting.
 * @see http://wiki.oauth.net/w/page/12238543/ProblemReporting
 */
export class OAuthProblem extends Error {
  override name = 'OAuthProblem';
  readonly problem: string;
  /** Details of the problem: `oauth_acceptable_timestamps`, `oauth_parameters_absent`. */
  readonly parameters: Readonly<Record<string, string>>;

  constructor(problem: string, parameters: Readonly<Record<string, string>> = {}) {
    super(problem);
    this.problem = problem;
    this.parameters = parameters;
  }
}

/** Reports a problem in `WWW-Authenticate`, and in the body as the token endpoints do. */
export function answerProblem(
  c: JiraRequest,
  site: Site,
  { problem, parameters }: OAuthProblem,
): Response {
  const all = { oauth_problem: problem, ...parameters };
  const fields = Object.entries({ realm: site.baseUrl, ...all }).map(
    ([name, value]) => `${name}="${encodeURIComponent(value)}"`,
  );
  return c.body(
    new URLSearchParams(all).toString(),
    (STATUSES[problem] ?? 401) as ContentfulStatusCode,
    { 'Content-Type': 'text/plain', 'WWW-Authenticate': `OAuth ${fields.join(', ')}` },
  );
}
