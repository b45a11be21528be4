import type { JiraClient, JiraIssue } from '../jira/jira-client';
import type { IssueName, IssueNames } from '../table/cells/cell-reader';
import { issueName } from '../table/cells/issue-cells';
import { ignoringAppErrors } from './ignoring-app-errors';

type IssuesByKey = Pick<JiraClient, 'issuesByKey'>;

/** The most issues that one request accepts. */
const BATCH_ISSUES = 100;
/** Further issues that were moved keep their old keys, because each costs a request. */
const MOVED_MAX = 10;

/** Fetches the names of issues. What Jira refuses is left out, because a key is true as well. */
export async function fetchIssueNames(jira: IssuesByKey, keys: string[]): Promise<IssueNames> {
  const batches: string[][] = [];
  for (let at = 0; at < keys.length; at += BATCH_ISSUES) {
    batches.push(keys.slice(at, at + BATCH_ISSUES));
  }
  const found = await Promise.all(batches.map((batch) => issuesOf(jira, batch)));
  const issues = found.flat();
  const names = new Map(issues.map(({ key, fields }) => [key, issueName(fields)]));
  for (const [key, name] of await movedNames(jira, keys, issues)) names.set(key, name);
  return names;
}

const issuesOf = async (jira: IssuesByKey, keys: string[]) =>
  (await ignoringAppErrors(jira.issuesByKey(keys, ['summary', 'status']))) ?? [];

/**
 * Jira finds an issue that was moved by its old key too, and answers with the present one. Which of several
 * old keys it answers to, only a request for each tells.
 */
async function movedNames(
  jira: IssuesByKey,
  keys: string[],
  issues: JiraIssue[],
): Promise<(readonly [string, IssueName])[]> {
  const asked = new Set(keys);
  const found = new Set(issues.map(({ key }) => key));
  const moved = issues.filter(({ key }) => !asked.has(key));
  const unnamed = keys.filter((key) => !found.has(key));
  if (moved.length === 0) return [];
  const answers =
    unnamed.length === 1
      ? [moved]
      : await Promise.all(unnamed.slice(0, MOVED_MAX).map((key) => issuesOf(jira, [key])));
  return answers.flatMap(([issue], index) => {
    const key = unnamed[index];
    if (!issue || key === undefined) return [];
    return [[key, { ...issueName(issue.fields), movedTo: issue.key }] as const];
  });
}
