import { privacy } from '@forge/api';
import * as v from 'valibot';
import type { PersonalDataReports } from '../../services/personal-data/ports';

/** The longest delay of a queue. */
const RETRY_MAX_SECONDS = 900;
const RETRY_SECONDS = 60;

const newsSchema = v.array(
  v.object({ accountId: v.string(), status: v.picklist(['closed', 'updated']) }),
);

/** What `@forge/api` rejects with is the answer itself. */
const refusalSchema = v.object({ status: v.number(), headers: v.object({ get: v.function() }) });

/** @see https://developer.atlassian.com/platform/forge/runtime-reference/privacy-api/ */
export const personalDataReports: PersonalDataReports = {
  async report(accounts) {
    try {
      return { news: v.parse(newsSchema, await privacy.reportPersonalData(accounts)) };
    } catch (error) {
      if (!v.is(refusalSchema, error)) throw error;
      const { status } = error;
      if (status !== 429) {
        throw new Error(`The report of personal data got status ${status}.`, { cause: error });
      }
      return { retryAfterSeconds: retryAfter(error) };
    }
  },
};

function retryAfter({ headers }: { headers: { get: (name: string) => unknown } }): number {
  const seconds = Number(headers.get('retry-after') ?? RETRY_SECONDS);
  return Number.isFinite(seconds)
    ? Math.min(Math.max(1, seconds), RETRY_MAX_SECONDS)
    : RETRY_SECONDS;
}
