import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

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
