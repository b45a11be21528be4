import { createReadStream, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

/** Real Jira data that is not part of the project; `JIRA_DATA` names its folder. */
const FOLDER = process.env.JIRA_DATA ?? resolve(__dirname, '../../../../shared/jira-data');

export const jiraData = (...path: string[]) => join(FOLDER, ...path);

/** Describes what needs that data; skipped, and said so, where it is absent. */
export function describeWithJiraData(name: string, file: string, tests: () => void): void {
  const describeIt = existsSync(file) ? describe : describe.skip;
  describeIt(`${name} (needs ${file}; skipped without it)`, tests);
}

/** The issues of a file of gzipped JSON lines, one at a time. */
export async function* issuesOf(
  file: string,
): AsyncGenerator<{ key: string; fields: Record<string, unknown> }> {
  const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()) });
  for await (const line of lines) {
    yield JSON.parse(line) as { key: string; fields: Record<string, unknown> };
  }
}
