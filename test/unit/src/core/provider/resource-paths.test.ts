import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { parseResourcePath, resourcePathIn } from '#core/provider/resource-paths';

const manifest = parse(readFileSync(join(__dirname, '../../../../../manifest.yml'), 'utf8')) as {
  modules: { apiRoute: { path: string }[] };
};

test('every route of the manifest leads to a resource, and every resource has a route', () => {
  const paths = manifest.modules.apiRoute.map(({ path }) => path.replace('*', 'an-id'));

  const names = paths.map((path) => parseResourcePath(path)?.name);

  expect([...names].sort()).toEqual(['events', 'table', 'tables']);
});

test('the path of a table holds its id', () => {
  expect(parseResourcePath('/tables/a-1_B')).toEqual({ name: 'table', id: 'a-1_B' });
});

test.each(['a'.repeat(64), 'a'.repeat(65)])(
  'the id %s of a table has at most 64 characters',
  (id) => {
    expect(parseResourcePath(`/tables/${id}`)).toEqual(
      id.length > 64 ? undefined : { name: 'table', id },
    );
  },
);

test.each(['', '/', '/tables/', '/tables/a/b', '/tables/a b', '/table', '/events/1', '/x/events'])(
  'the path %j leads to no resource',
  (path) => {
    expect(parseResourcePath(path)).toBeUndefined();
  },
);

test.each([
  ['/tables', '/tables'],
  ['/app/1/tables/a-1', '/tables/a-1'],
  ['/app/1/events', '/events'],
  ['/app/1/eventsx', ''],
])('the resource at the end of the path %s is %j', (path, resource) => {
  expect(resourcePathIn(path)).toBe(resource);
});
