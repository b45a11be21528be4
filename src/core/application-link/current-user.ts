import * as v from 'valibot';
import type { ApplicationType } from '#contract/link-configuration';

/** How an application says whose a request is. */
interface CurrentUserCall {
  path: string;
  /** @returns undefined for nobody */
  nameIn(body: string): string | undefined;
}

const confluenceUserSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ displayName: v.string(), type: v.optional(v.string()) }),
);

/**
 * Of applications other than Jira.
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
  // A user name as plain text; its REST API has no resource for whoever asks.
  bitbucket: {
    path: '/plugins/servlet/applinks/whoami',
    nameIn: (body) => (/^[^\s<>]{1,255}$/.test(body.trim()) ? body.trim() : undefined),
  },
};
