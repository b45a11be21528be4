import { asUser, route } from '@forge/api';
import * as v from 'valibot';
import { oneLine } from '../../core/table/plain-text';
import type { SiteJira } from '../../services/ports';

const DEFAULT_NAME = 'Jira';
const NAME_MAX_LENGTH = 100;

const serverInfoSchema = v.object({
  baseUrl: v.pipe(v.string(), v.url(), v.startsWith('https://')),
  serverTitle: v.optional(v.string()),
});

/**
 * The Jira of this site, as this user may see it.
 * @returns undefined where there is none, the user may not use it, or nobody is there to ask for: no
 *   Jira on the site is a state, not an error
 */
export async function siteJira(): Promise<SiteJira | undefined> {
  try {
    const response = await asUser().requestJira(route`/rest/api/3/serverInfo`);
    const parsed = v.safeParse(serverInfoSchema, response.ok ? await response.json() : undefined);
    if (!parsed.success) return undefined;
    const { baseUrl, serverTitle = '' } = parsed.output;
    const name = oneLine(serverTitle, NAME_MAX_LENGTH) || DEFAULT_NAME;
    return { name, baseUrl: baseUrl.replace(/\/+$/, '') };
  } catch {
    return undefined;
  }
}
