import { loadIssuesFile } from '../jira/data/file/load-issues-file';
import { createJqlEngine } from '../jira/jql/jql-engine';

const ROUNDS = 5;

const QUERIES = [
  '',
  'ORDER BY updated DESC',
  'resolution = Unresolved ORDER BY priority DESC, updated DESC',
  'created > 2013-01-01 AND created < startOfYear() ORDER BY summary',
  'sprint is not EMPTY ORDER BY key',
  'fixVersion in releasedVersions() ORDER BY fixVersion',
  'summary ~ "android list*"',
  'text ~ "crash"',
  'text ~ "the error"',
  'status was Open BEFORE "2014-01-01" ORDER BY due',
];

/** `node --import tsx dev/tools/measure-jira.ts FILE`: measures the local Jira with an issue file. */
async function main(file: string | undefined): Promise<void> {
  if (file === undefined) throw new Error('Name a file of issues.');
  const begun = performance.now();
  const data = await loadIssuesFile(file);
  print(`load ${data.issues.length} issues`, performance.now() - begun);
  const engine = createJqlEngine(data);
  const asking = { user: data.users.get('admin'), now: Date.now() };
  for (const jql of QUERIES) {
    const times: number[] = [];
    let found = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const start = performance.now();
      found = engine.search(jql, asking).length;
      times.push(performance.now() - start);
    }
    const [first = 0, ...later] = times;
    print(`${jql || '(empty)'} -> ${found}, first`, first);
    print('  again, median', later.sort((a, b) => a - b)[2] ?? 0);
  }
  process.stdout.write(`resident memory ${Math.round(process.memoryUsage().rss / 1e6)} MB\n`);
}

function print(what: string, milliseconds: number): void {
  process.stdout.write(`${what}: ${Math.round(milliseconds)} ms\n`);
}

void main(process.argv[2]);
