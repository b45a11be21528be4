import { isStargateRoute } from '../../wire/proxy-routes';
import type { PlatformContext, PlatformService } from '../../service';
import { ACCOUNT_ID, CLOSED_TEST_ACCOUNT, REPORTED_MAX } from './limits';

interface ReportedAccount {
  accountId: string;
  /** RFC 3339. */
  updatedAt: string;
}

/** What people do to their Atlassian accounts, and what apps reported about them. */
export interface AtlassianAccounts {
  /** The reports of the app, each with the accounts that it named. */
  readonly reports: readonly (readonly ReportedAccount[])[];
  closeAccount(accountId: string): void;
  /** The person changes their name: what was retrieved before is out of date. */
  changeProfile(accountId: string): void;
  /** Refuses the next report because there were too many. */
  limitNextReport(retryAfterSeconds: number): void;
}

const PATH = '/app/report-accounts';
const SCOPE = 'report:personal-data';

/**
 * The personal data reporting API, as `privacy.reportPersonalData` of `@forge/api` calls it.
 * @see https://developer.atlassian.com/platform/forge/user-privacy-guidelines/
 */
export function createPersonalDataService(context: PlatformContext) {
  const reports: ReportedAccount[][] = [];
  const closed = new Set([CLOSED_TEST_ACCOUNT]);
  const changedAt = new Map<string, number>();
  let retryAfter: number | undefined;

  const statusOf = ({ accountId, updatedAt }: ReportedAccount) => {
    if (closed.has(accountId)) return 'closed';
    return (changedAt.get(accountId) ?? -Infinity) > Date.parse(updatedAt) ? 'updated' : undefined;
  };

  const takeLimit = () => {
    const seconds = retryAfter;
    retryAfter = undefined;
    return seconds;
  };
  const answer = (body: Uint8Array): Response => {
    if (!context.app.manifest.permissions?.scopes?.includes(SCOPE)) return scopeMissing();
    if (retryAfter !== undefined) return tooMany(takeLimit());
    const accounts = accountsIn(body);
    if (typeof accounts === 'string') return malformed(accounts);
    reports.push(accounts);
    const news = accounts.flatMap((account) => {
      const status = statusOf(account);
      return status === undefined ? [] : [{ accountId: account.accountId, status }];
    });
    return news.length > 0
      ? Response.json({ accounts: news })
      : new Response(null, { status: 204 });
  };

  return {
    name: 'personal-data',
    proxy: ({ route, target, body, method }) => {
      const isReport = isStargateRoute(route) && target === PATH && method === 'POST';
      return Promise.resolve(isReport ? answer(body) : undefined);
    },
    accounts: {
      reports,
      closeAccount: (accountId) => void closed.add(accountId),
      changeProfile: (accountId) => void changedAt.set(accountId, context.clock.now()),
      limitNextReport: (seconds) => {
        retryAfter = seconds;
      },
    },
  } satisfies PlatformService & { accounts: AtlassianAccounts };
}

const scopeMissing = (): Response =>
  Response.json({ code: 401, message: 'Unauthorized; scope does not match' }, { status: 401 });

const tooMany = (seconds = 0): Response =>
  new Response(null, { status: 429, headers: { 'retry-after': String(seconds) } });

const malformed = (errorMessage: string): Response =>
  Response.json({ errorType: 'INVALID_REQUEST', errorMessage }, { status: 400 });

/** @returns what is wrong with the request, if something is */
function accountsIn(body: Uint8Array): ReportedAccount[] | string {
  const { accounts } = JSON.parse(new TextDecoder().decode(body)) as { accounts?: unknown };
  if (!Array.isArray(accounts) || accounts.length === 0 || accounts.length > REPORTED_MAX) {
    return `A report names 1 to ${REPORTED_MAX} accounts.`;
  }
  const isValid = (account: Partial<ReportedAccount>) =>
    ACCOUNT_ID.test(account.accountId ?? '') && !Number.isNaN(Date.parse(account.updatedAt ?? ''));
  return (accounts as Partial<ReportedAccount>[]).every(isValid)
    ? (accounts as ReportedAccount[])
    : 'Each account needs its accountId and a time.';
}
