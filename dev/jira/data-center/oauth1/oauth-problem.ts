import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { JiraRequest } from '../../server/jira-env';
import type { Site } from '../../server/site';

/** The statuses that are not 401. */
const STATUSES: Readonly<Record<string, number>> = {
  version_rejected: 400,
  parameter_absent: 400,
  parameter_rejected: 400,
  timestamp_refused: 400,
  signature_method_rejected: 400,
  consumer_key_refused: 503,
};

/** A refusal in the words of OAuth Problem Reporting. */
export class OAuthProblem extends Error {
  override name = 'OAuthProblem';
  readonly problem: string;
  /** What helps to understand it: `oauth_acceptable_timestamps`, `oauth_parameters_absent`. */
  readonly parameters: Readonly<Record<string, string>>;

  constructor(problem: string, parameters: Readonly<Record<string, string>> = {}) {
    super(problem);
    this.problem = problem;
    this.parameters = parameters;
  }
}

/** In `WWW-Authenticate`; the token endpoints say it in the body as well. */
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
