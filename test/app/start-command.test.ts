import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { START, StartCommand } from '#support/servers/start-command';

const folder = mkdtempSync(join(tmpdir(), 'jql-table-start-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Issues for the starts that do not look at them: the company takes a second to make. */
const few = join(folder, 'few.ndjson');
const fewLines = Array.from({ length: 10 }, (_, index) =>
  JSON.stringify({ id: index + 1, key: `A-${index + 1}`, fields: { summary: 'Sample' } }),
);
writeFileSync(few, fewLines.join('\n'));
const ANYWHERE = ['--port', '0', '--issues', few];

const answers = (url: string) =>
  fetch(url).then(
    (response) => response.ok,
    () => false,
  );

test('npm start prints the address of the Release status page and leaves nothing running after SIGTERM', async () => {
  const command = new StartCommand(['--port', '0']);
  const url = await command.ready();
  const html = await (await fetch(url)).text();
  const [, cloud = ''] = /^Jira Cloud .* (http\S+)$/m.exec(command.lines.join('\n')) ?? [];
  const console = await (await fetch(cloud)).text();

  const code = await command.stop('SIGTERM');

  expect(html).toContain('Release status');
  expect(console).toContain('Acme');
  expect(command.lines.filter((line) => line.startsWith('Ready'))).toHaveLength(1);
  expect(code).toBe(0);
  expect(await answers(url)).toBe(false);
  expect(await answers(cloud)).toBe(false);
});

test('npm start ends with its parent process, also while it is starting', async () => {
  // Reading from a pipe blocks until something is written to it, so the start stops there.
  const pipe = join(folder, 'issues.ndjson');
  execFileSync('mkfifo', [pipe]);
  const command = [process.execPath, ...START, '--port', '0', '--issues', pipe];
  const shell = spawn('sh', ['-c', '"$@" & wait', 'sh', ...command], {
    cwd: join(__dirname, '..', '..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const writer = await open(pipe, 'w');

  shell.kill('SIGKILL');

  // The shell's output closes when the last process that has it is gone.
  await once(shell.stdout.resume(), 'close');
  await writer.close();
});

test('npm start restores the state directory after a restart', async () => {
  const state = join(folder, 'state');
  const first = new StartCommand([...ANYWHERE, '--state', state]);
  const before = new URL(await first.ready());
  await first.stop('SIGINT');

  const second = new StartCommand([...ANYWHERE, '--state', state]);
  const after = new URL(await second.ready());
  const ok = await answers(after.href);
  await second.stop('SIGINT');

  expect(after.pathname).toBe(before.pathname);
  expect(ok).toBe(true);
});

describe('ends with code 1 and one sentence', () => {
  let busy: Server;
  beforeAll((done) => {
    busy = createServer().listen(0, '127.0.0.1', done);
  });
  afterAll((done) => {
    busy.close(done);
    busy.closeAllConnections();
  });

  const malformed = join(folder, 'malformed.ndjson');
  writeFileSync(malformed, '{"id":"1","key":"A-1","fields":{"summary":"x"}}\n{"id":\n');

  const cases: [string, () => string[], RegExp][] = [
    [
      'a port in use',
      () => [...ANYWHERE, '--port', String((busy.address() as AddressInfo).port)],
      /port \d+/i,
    ],
    ['a file that does not exist', () => ['--issues', join(folder, 'absent')], /does not exist/],
    ['a folder instead of a file', () => ['--port', '0', '--issues', folder], /is a folder/],
    ['a malformed line', () => ['--port', '0', '--issues', malformed], /line 2/i],
    ['a port that browsers refuse', () => ['--port', '4190'], /port 4190/],
    ['an unknown option', () => ['--colour', 'red'], /--colour/],
  ];

  test.each(cases)(
    'npm start ends with code 1 and one sentence for %s',
    async (_name, args, sentence) => {
      const { code, errors } = await new StartCommand(args()).exit();

      expect(code).toBe(1);
      expect(errors.trim()).toMatch(sentence);
      expect(errors.trim().split('\n')).toHaveLength(1);
    },
  );
});
