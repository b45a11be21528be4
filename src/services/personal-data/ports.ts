import * as v from 'valibot';

/** An account that something is stored about. */
interface ReportedAccount {
  accountId: string;
  /** When the oldest of its data was retrieved, ISO 8601. */
  updatedAt: string;
}

/** `closed`: erase the person. `updated`: what was retrieved of the person is out of date. */
export interface AccountNews {
  accountId: string;
  status: 'closed' | 'updated';
}

/** No report may name more. */
export const REPORTED_MAX = 90;

/**
 * Atlassian's register of the apps that store something about a person.
 * @see https://developer.atlassian.com/platform/forge/user-privacy-guidelines/
 */
export interface PersonalDataReports {
  /**
   * @param accounts at most {@link REPORTED_MAX}
   * @returns the accounts with news, or when to report again because there were too many reports
   */
  report(
    accounts: ReportedAccount[],
  ): Promise<{ news: AccountNews[] } | { retryAfterSeconds: number }>;
}

/**
 * Why a person is erased. `closed`: their Atlassian account no longer exists. `left`: Confluence no longer knows them as
 * active. `asked`: they asked for it themselves.
 */
const ERASURE_REASONS = ['closed', 'left', 'asked'] as const;

const erasureSchema = v.object({
  accountId: v.string(),
  because: v.picklist(ERASURE_REASONS),
  /** ISO 8601: what was stored after it is kept. Without it, everything ends. */
  until: v.optional(v.string()),
});

export type Erasure = v.InferOutput<typeof erasureSchema>;

/** A part of the work on personal data. */
export const personalDataWorkSchema = v.variant('does', [
  /** Reports the accounts that come after one in their order. */
  v.object({ does: v.literal('report'), after: v.string() }),
  v.object({ does: v.literal('erase'), ...erasureSchema.entries }),
]);

export type PersonalDataWork = v.InferOutput<typeof personalDataWorkSchema>;
