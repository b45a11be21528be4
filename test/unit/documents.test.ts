import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BACKEND_CHECKS, FRAME_CHECKS } from '#contract/diagnostics';

const PATH = /`((?:\.ci|dev|docs|locales|src|static|test)\/[^`\s]*)`/g;
/** The architecture names modules of `src` without the folder and the file name's end. */
const MODULE = /`((?:adapters|contract|core|resolvers|services)\/[^`\s]*)`/g;
const isPlaceholder = (path: string) => /[<*…{]/.test(path);
/** Builds are made on demand. */
const isBuild = (path: string) => /(^|\/)build(\/|$)/.test(path);

const markdownIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));

/** Decisions keep the paths of their day. */
const DOCUMENTS = [...markdownIn('.'), ...markdownIn('docs')].filter(
  (name) => name !== 'CHANGELOG.md',
);

const namesIn = (document: string, pattern: RegExp) =>
  [...readFileSync(document, 'utf8').matchAll(pattern)]
    .map(([, name = '']) => name)
    .filter((name) => !isPlaceholder(name) && !isBuild(name));

test.each(DOCUMENTS)('every path of the repository that %s names exists', (document) => {
  const missing = namesIn(document, PATH).filter((path) => !existsSync(path));

  expect(missing).toEqual([]);
});

test('every module of src that the architecture names exists', () => {
  const modules = namesIn('docs/architecture.md', MODULE);

  const missing = modules.filter(
    (name) => !existsSync(`src/${name}`) && !existsSync(`src/${name}.ts`),
  );

  expect(modules).toContain('services/tables/load-table');
  expect(missing).toEqual([]);
});

const OF_FIRST_HOUR = /\[([a-z0-9-]+)\]\(first-hour\.md#\1\)/;
const fidelity = readFileSync('docs/fidelity.md', 'utf8').split('\n');
const firstHour = readFileSync('docs/first-hour.md', 'utf8');
const ANCHORS = [...firstHour.matchAll(/<a id="([a-z0-9-]+)"><\/a>/g)].map(([, id = '']) => id);

test('every assumption in docs/fidelity.md has its own check in docs/first-hour.md, and every check its assumption', () => {
  const isRow = (line: string) => /^\| (?!-|we assume)/.test(line);
  const unnamed = fidelity.filter((line) => isRow(line) && !OF_FIRST_HOUR.test(line));
  const named = fidelity.flatMap((line) => OF_FIRST_HOUR.exec(line)?.[1] ?? []);

  expect(unnamed).toEqual([]);
  expect(named.length).toBeGreaterThan(100);
  expect([...named].sort()).toEqual([...ANCHORS].sort());
  expect(new Set(named).size).toBe(named.length);
});

test('the diagnostics that docs/first-hour.md names exist', () => {
  const checks: string[] = [...BACKEND_CHECKS, ...FRAME_CHECKS];
  const cells = firstHour.split('\n').filter((line) => line.startsWith('| <a'));
  const named = cells.flatMap((line) =>
    [...(line.split(' | ').at(-1) ?? '').matchAll(/`([a-z-]+)`/g)].map(([, id = '']) => id),
  );

  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((id) => !checks.includes(id))).toEqual([]);
  expect(checks.filter((id) => !named.includes(id))).toEqual([]);
});
