import * as v from 'valibot';
import type { Query } from '@atlaskit/jql-ast';
import { JqlError } from '#dev/jira/jql/language/jql-error';
import { parseJql } from '#dev/jira/jql/language/parse-jql';
import { errorBody } from '#dev/jira/rest/error-body';
import type { JiraRequest } from '#dev/jira/server/jira-env';
import type { CloudApi } from '../cloud-api';
import { queryStructure } from './query-structure';

const bodySchema = v.object({ queries: v.pipe(v.array(v.string()), v.minLength(1)) });
const validationSchema = v.optional(v.picklist(['strict', 'warn', 'none']), 'strict');

type Validation = v.InferOutput<typeof validationSchema>;

/** In the published example a value that does not exist is a warning, and every other problem is an error. */
const WARNING =
  /^(?:The value|A value with ID|The option) '.*' (?:does not exist )?for (?:the )?field '.*'.*\.$/s;

/** POST /rest/api/3/jql/parse?validation=strict|warn|none, without sign-in. */
export async function parseQueries(c: JiraRequest, api: CloudApi): Promise<Response> {
  const body = v.safeParse(bodySchema, await c.req.json().catch(() => undefined));
  const validation = v.safeParse(validationSchema, c.req.query('validation'));
  if (!body.success || !validation.success) {
    return c.json(errorBody('Invalid request payload. Refer to the REST API documentation.'), 400);
  }
  const queries = body.output.queries.map((jql) => parseOne(c, api, jql, validation.output));
  return c.json({ queries });
}

function parseOne(
  c: JiraRequest,
  { jira }: CloudApi,
  query: string,
  validation: Validation,
): Record<string, unknown> {
  try {
    const parsed: Query | undefined = parseJql(query);
    const structure = queryStructure(parsed);
    if (validation === 'none') return { query, structure };
    const problems = jira.jql.check(query, { user: c.get('user'), now: jira.site.now() });
    const errors = problems.filter((text) => !WARNING.test(text));
    const warnings = problems.filter((text) => WARNING.test(text));
    return {
      query,
      ...((validation === 'warn' || problems.length === 0) && { structure }),
      ...(errors.length > 0 && { errors }),
      ...(warnings.length > 0 && { warnings }),
    };
  } catch (error) {
    if (!(error instanceof JqlError)) throw error;
    return { query, errors: error.messages };
  }
}
