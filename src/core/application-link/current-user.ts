import * as v from 'valibot';
import type { ApplicationType } from '#contract/link-configuration';

/** How to ask an application for the user of a request. */
interface CurrentUserCall {
  path: string;
  /** @returns undefined for an anonymous request */
  nameIn(body: string): string | undefined;
}

const confluenceUserSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ displayName: v.string(), type: v.optional(v.string()) }),
);

/**
 * The calls of applications other than Jira that name the user of a request.
 * @see https://developer.atlassian.com/server/confluence/rest/
 */
export const CURRENT_USER_CALLS: Partial<Record<ApplicationType, CurrentUserCall>> = {
  confluence: {
    path: '/rest/api/user/current',
    nameIn(body) {
      const user = v.safeParse(confluenceUserSchema, body);
      return user.success && user.output.type !== 'anonymous' ? user.output.displayName : undefined;
    },
  },
  // It answers with a user name as plain text; Bitbucket's REST API has no resource for the current user.
  bitbucket: {
    path: '/plugins/servlet/applinks/whoami',
    nameIn: (body) => (/^[^\s<>]{1,255}$/.test(body.trim()) ? body.trim() : undefined),
  },
};
