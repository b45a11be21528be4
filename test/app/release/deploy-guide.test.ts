import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FreshClone } from '#support/forge-cli/fresh-clone';

/** The commands of `docs/deploy.md` up to the first thing that cannot be undone, in the order of the document. */
function commandsOfTheGuide(clone: FreshClone): string[] {
  const guide = readFileSync(join(clone.root, 'docs', 'deploy.md'), 'utf8');
  const [steps = ''] = guide.split('## What cannot be undone');
  return [...steps.matchAll(/```sh\n(.*?)```/gs)]
    .flatMap(([, block = '']) => block.trim().split('\n'))
    .filter((line) => !line.startsWith('npm install --global'));
}

const clone = new FreshClone();
afterEach(() => clone.reset());
afterAll(() => clone.remove());

test('the commands of docs/deploy.md lead a fresh clone to an installation in development and production, and options behind a second -- reach forge deploy', () => {
  clone.installForge();
  clone.build();

  const failed = commandsOfTheGuide(clone)
    .map((line) => ({ line, ...clone.run(line) }))
    .filter(({ status }) => status !== 0);

  expect(failed).toEqual([]);
  const site = 'your-site.atlassian.net';
  expect(clone.forge().installed).toEqual([
    { environment: 'development', product: 'Confluence', site },
    { environment: 'development', product: 'Jira', site },
    { environment: 'production', product: 'Confluence', site },
  ]);
  expect(
    clone.forge().commands.filter((command) => !/^(--version|custom-scopes list)/.test(command)),
  ).toEqual([
    'login',
    'register JQL Table',
    'custom-scopes create -e development -f custom-scopes.yaml',
    'deploy -e development',
    'storage entities indexes list -e development',
    `install -e development -p Confluence -s ${site}`,
    `install -e development -p Jira -s ${site}`,
    'custom-scopes create -e production -f custom-scopes.yaml',
    'deploy -e production',
    `install -e production -p Confluence -s ${site}`,
  ]);
  expect(clone.forge().scopes.production).toEqual([
    'read:table:custom',
    'write:issue-event:custom',
  ]);

  clone.run('npm run --silent release -- -e production -- --approve MAJOR_VERSION_RULE');

  expect(clone.forge().commands.at(-1)).toBe('deploy -e production --approve MAJOR_VERSION_RULE');
});

test('preflight names each thing that a deployment of a fresh clone would fail on, and changes nothing', () => {
  const { status, output } = clone.run('npm run --silent preflight -- -e staging');

  expect(status).toBe(1);
  expect(output).toMatch(/^REFUSED {2}app id: .* run "forge register" once/m);
  expect(output).toMatch(/^REFUSED {2}front ends: static\/macro\/build, .* run "npm run build"/m);
  expect(output).toMatch(/^REFUSED {2}registered scopes: The forge command is not installed/m);
  expect(output).toMatch(/^ok {7}languages$/m);
  expect(output).toMatch(/^not run {2}manifest and linters/m);
  expect(output).not.toContain('Next:');
  expect(clone.run('git status --porcelain').output).toBe('');
});

test('preflight refuses an empty text, a scope that is not declared, and uncommitted changes', () => {
  const german = join(clone.root, 'locales', 'de-DE.json');
  writeFileSync(german, readFileSync(german, 'utf8').replace(/"title": ".*?"/, '"title": " "'));
  const manifest = join(clone.root, 'manifest.yml');
  const changed = readFileSync(manifest, 'utf8').replace(
    'scopes: [read:table:custom]',
    'scopes: [read:other:custom]',
  );
  writeFileSync(manifest, changed);

  const { status, output } = clone.run('npm run --silent preflight -- -e production');

  expect(status).toBe(1);
  expect(output).toMatch(/^REFUSED {2}languages: locales\/de-DE.json has no text for 1 keys, for/m);
  expect(output).toMatch(
    /^REFUSED {2}scopes in the file: custom-scopes.yaml lacks read:other:custom/m,
  );
  expect(output).toMatch(/^REFUSED {2}committed: .* before you deploy to production/m);
});

test('release deploys nothing if Forge refuses the manifest, and shows its reason', () => {
  clone.installForge();
  clone.build();
  clone.run('forge register "JQL Table"');
  clone.run('forge custom-scopes create -e development -f custom-scopes.yaml');
  const manifest = join(clone.root, 'manifest.yml');
  const changed = readFileSync(manifest, 'utf8').replace('layout: block', 'layout: sideways');
  writeFileSync(manifest, changed);

  const { status, output } = clone.run('npm run --silent release');

  expect(status).not.toBe(0);
  expect(output).toMatch(/^REFUSED {2}manifest and linters: .*\n.*layout/m);
  expect(clone.forge().deployed).toEqual([]);
});

test('release deploys nothing while a scope is not registered, and names the command that registers it', () => {
  clone.installForge();
  clone.build();
  clone.run('forge register "JQL Table"');

  const { status, output } = clone.run('npm run --silent release -- --environment development');

  expect(status).not.toBe(0);
  expect(output).toContain(
    'read:table:custom, write:issue-event:custom is not registered in development: run "forge custom-scopes create -e development -f custom-scopes.yaml"',
  );
  expect(clone.forge().deployed).toEqual([]);
});

test('release says how to install the forge command when there is none, and builds nothing', () => {
  const { status, output } = clone.run('npm run --silent release');

  expect(status).not.toBe(0);
  expect(output).toContain('run "npm install --global @forge/cli", then "forge login"');
  expect(clone.run('ls static/macro').output).not.toContain('build');
});

test('release refuses an environment that Forge does not know', () => {
  const { status, output } = clone.run('npm run --silent release -- --environment prod');

  expect(status).not.toBe(0);
  expect(output).toContain('--environment is one of development, staging, production.');
});
