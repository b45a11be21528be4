import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { startTestDataCenter } from '#support/servers/start-jira-data-center';

const LINE = JSON.stringify({
  id: '1',
  key: 'T-1',
  fields: {
    summary: 'One',
    issuetype: { id: '1', name: 'Bug' },
    project: { id: '1', key: 'T', name: 'Test' },
    status: {
      id: '1',
      name: 'Open',
      statusCategory: { id: 2, key: 'new', colorName: 'x', name: 'To Do' },
    },
    created: '2026-11-01T00:00:00.000+0000',
    updated: '2026-11-01T00:00:00.000+0000',
  },
});

function gzipOf(issues: number): Buffer {
  const lines = Array.from({ length: issues }, (_, index) =>
    LINE.replace('T-1', `T-${index + 1}`).replace('One', randomUUID()),
  );
  return gzipSync(lines.join('\n'));
}

describe('A file of issues', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'issues-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function failure(name: string, content: string | Buffer): Promise<Error> {
    const issuesFile = join(folder, name);
    await writeFile(issuesFile, content);
    return startTestDataCenter({ issuesFile }).then(
      async (jira) => {
        await jira.stop();
        throw new Error('It was loaded');
      },
      (error: unknown) => error as Error,
    );
  }

  test.each([
    ['is not JSON', `${LINE}\n\n{"id":\n`, 'Line 3 of a.ndjson is not JSON.'],
    [
      'lacks a field',
      `${LINE}\n{"id":"2","key":"T-2"}`,
      'Line 2 of a.ndjson is not a Jira issue: fields is missing.',
    ],
    [
      'has a wrong type',
      LINE.replace('"T-1"', '5'),
      'Line 1 of a.ndjson is not a Jira issue: key is 5 instead of string.',
    ],
    [
      'has a wrong date',
      LINE.replace('2026-11-01T', 'soonT'),
      'Line 1 of a.ndjson is not a Jira issue: fields.created is not a date.',
    ],
    ['repeats an issue', `${LINE}\n${LINE}`, 'Line 2 of a.ndjson repeats the issue T-1.'],
  ])(
    'an issues file with a line that %s is refused with the number of the line',
    async (_, content, message) => {
      expect(await failure('a.ndjson', content)).toMatchObject({ name: 'JiraDataError', message });
    },
  );

  test('an empty issues file is refused', async () => {
    expect(await failure('a.ndjson', '\n')).toMatchObject({
      name: 'JiraDataError',
      message: 'a.ndjson has no issues.',
    });
  });

  test.each([
    ['cut off', gzipSync(LINE.repeat(50)).subarray(0, 60)],
    ['cut off after many lines', gzipOf(3000).subarray(0, -2000)],
    ['not gzip', Buffer.from(LINE)],
  ])('a .gz issues file that is %s is refused', async (_, content) => {
    expect(await failure('a.ndjson.gz', content)).toMatchObject({
      name: 'JiraDataError',
      message: 'a.ndjson.gz is not a complete gzip file.',
    });
  });

  test('an issues file from Windows, with a byte order mark and CRLF, is read', async () => {
    const issuesFile = join(folder, 'windows.ndjson');
    await writeFile(issuesFile, `\ufeff${LINE}\r\n${LINE.replace('T-1', 'T-2')}\r\n`);

    const jira = await startTestDataCenter({ issuesFile });
    await jira.stop();

    expect(jira.projects).toEqual([{ key: 'T', name: 'Test', issues: 2 }]);
  });

  test('an issues file that does not exist or is a folder is refused', async () => {
    const missing = join(folder, 'missing.ndjson');
    await expect(startTestDataCenter({ issuesFile: missing })).rejects.toMatchObject({
      name: 'JiraDataError',
      message: `The issues file ${missing} does not exist.`,
    });
    await expect(startTestDataCenter({ issuesFile: folder })).rejects.toMatchObject({
      message: `The issues file ${folder} is a folder.`,
    });
  });

  test('an issue that was exported with few fields is completed', async () => {
    const issuesFile = join(folder, 'few.ndjson');
    await writeFile(issuesFile, '{"id":1,"key":"FEW-1","fields":{"summary":"Only this"}}');
    const jira = await startTestDataCenter({ issuesFile });
    const { projects } = jira;
    await jira.stop();

    expect(projects).toEqual([{ key: 'FEW', name: 'FEW', issues: 1 }]);
  });
});
