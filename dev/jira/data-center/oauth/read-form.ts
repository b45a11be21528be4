import type { JiraRequest } from '../../server/jira-env';

const FORM = 'application/x-www-form-urlencoded';

/** The fields of a form, or Jira's answer to a body of another content type: a plain 500. */
export async function readForm(c: JiraRequest): Promise<Record<string, string> | Response> {
  const type = c.req.header('content-type') ?? '';
  if (type.split(';', 1)[0]?.trim().toLowerCase() !== FORM) {
    return c.text(
      'java.lang.IllegalStateException: The @FormParam is utilized when the content type of the ' +
        'request entity is not application/x-www-form-urlencoded',
      500,
    );
  }
  return Object.fromEntries(new URLSearchParams(await c.req.text()));
}
