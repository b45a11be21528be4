import { basename } from 'node:path';
import { createDataset, type Dataset } from '../dataset';
import type { RawIssue } from '../issue-row';
import { deriveCatalogue, STAFF_ONLY } from './derive-catalogue';
import { EntityPool } from './entity-pool';
import { parseIssueLine } from './issue-line';
import { JiraDataError } from './jira-data-error';
import { readLines, type Line } from './read-lines';
import { toRestShape } from './rest-shape';

/** One of this many issues is for staff only. */
const STAFF_EVERY = 7;

/**
 * Loads issues of Jira's REST v2, one JSON object a line, plain or .gz.
 * reader2 may browse the larger half of the projects, and sees no issue that is for staff only.
 * @throws {JiraDataError} with the number of the line that is wrong
 */
export async function loadIssuesFile(path: string): Promise<Dataset> {
  const issues: RawIssue[] = [];
  const pool = new EntityPool();
  const keys = new Set<string>();
  for await (const line of readLines(path)) {
    if (line.text.trim() === '') continue;
    const issue = parse(line, path);
    if (keys.has(issue.key)) throw wrongLine(line, path, `repeats the issue ${issue.key}`);
    keys.add(issue.key);
    toRestShape(issue);
    pool.take(issue);
    issues.push(issue);
  }
  if (issues.length === 0) throw new JiraDataError(`${basename(path)} has no issues.`);
  restrictSome(issues);
  const hidden = smallerHalf(issues);
  return createDataset(
    issues,
    deriveCatalogue(pool, issues),
    (userName, projectKey) =>
      userName !== 'guest' && !(userName === 'reader2' && hidden.has(projectKey)),
  );
}

function parse(line: Line, path: string): RawIssue {
  try {
    return parseIssueLine(line.text);
  } catch (error) {
    throw wrongLine(line, path, error instanceof Error ? error.message : String(error));
  }
}

function wrongLine({ number }: Line, path: string, problem: string): JiraDataError {
  return new JiraDataError(`Line ${number} of ${basename(path)} ${problem}.`);
}

function restrictSome(issues: readonly RawIssue[]): void {
  const { id, name, description } = STAFF_ONLY;
  issues.forEach(({ fields }, position) => {
    if (position % STAFF_EVERY === STAFF_EVERY - 1) fields.security ??= { id, name, description };
  });
}

function smallerHalf(issues: readonly RawIssue[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { fields } of issues) {
    counts.set(fields.project.key, (counts.get(fields.project.key) ?? 0) + 1);
  }
  const bySize = [...counts].sort(([, a], [, b]) => b - a).map(([key]) => key);
  return new Set(bySize.slice(Math.ceil(bySize.length / 2)));
}
