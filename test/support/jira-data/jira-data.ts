import { createReadStream, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

/** The folder of real Jira data, which is not part of the project; `JIRA_DATA` chooses another one. */
const FOLDER = process.env.JIRA_DATA ?? resolve(__dirname, '../../../../shared/jira-data');

/** The path of a file of that data. */
export const jiraData = (...path: string[]) => join(FOLDER, ...path);

/** A `describe` whose tests need a file of that data. Without the file they are skipped. */
export function describeWithJiraData(name: string, file: string, tests: () => void): void {
  const describeIt = existsSync(file) ? describe : describe.skip;
  describeIt(`${name} (skipped without ${file})`, tests);
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
