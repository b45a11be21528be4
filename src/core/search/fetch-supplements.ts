import type { JiraClient, JiraIssue } from '../jira/jira-client';
import type { IssueNames } from '../table/cells/cell-reader';
import { derivedColumn } from '../table/derived-columns';
import { issuesWithoutSummary } from '../table/issues-without-summary';
import type { FieldDescriptions } from '../table/table-rows';
import { fetchIssueNames } from './fetch-issue-names';
import { ignoringAppErrors } from './ignoring-app-errors';

/** What cells need besides the issues themselves. */
export interface IssueSupplements {
  names?: IssueNames;
  /** When each issue, by key, entered its status; ISO 8601. */
  statusSince?: ReadonlyMap<string, string>;
}

/** Issues beyond this number keep their keys: readers do not look for so many names in a table. */
const NAMES_MAX = 500;
/** Changelogs are long; further issues show "at most". */
const CHANGELOGS_MAX = 100;

/**
 * Fetches what the columns show and a search does not return, for all rows together: the names of issues of
 * which it returns only keys, and the times when issues entered their status. If no column needs them,
 * nothing is requested. What Jira refuses is left out, because a key and "at most" are true as well.
 */
export async function fetchSupplements(
  jira: Pick<JiraClient, 'issuesByKey' | 'changelogs'>,
  issues: JiraIssue[],
  columns: { fieldIds: string[]; fields: FieldDescriptions },
): Promise<IssueSupplements> {
  const keys = issuesWithoutSummary(issues, columns).slice(0, NAMES_MAX);
  const needsChangelog = columns.fieldIds.some((id) => derivedColumn(id)?.readsChangelog);
  const changed = needsChangelog ? issues.slice(0, CHANGELOGS_MAX) : [];
  const [names, statusSince] = await Promise.all([
    keys.length > 0 ? fetchIssueNames(jira, keys) : undefined,
    changed.length > 0 ? ignoringAppErrors(statusTimes(jira, changed)) : undefined,
  ]);
  return { ...(names && { names }), ...(statusSince && { statusSince }) };
}

/** An issue whose status never changed entered it when it was created. */
async function statusTimes(
  jira: Pick<JiraClient, 'changelogs'>,
  issues: JiraIssue[],
): Promise<ReadonlyMap<string, string>> {
  const changes = await jira.changelogs(issues, ['status']);
  return new Map(
    issues.flatMap(({ key, fields }) => {
      const since = changes.get(key)?.at(-1)?.at ?? fields.created;
      return typeof since === 'string' ? [[key, since]] : [];
    }),
  );
}
