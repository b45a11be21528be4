import type { Cell } from '#contract/issue-table';
import type { FieldSchema } from '#core/jira/jira-client';
import { valueCell } from '#support/cell-cases/value-cell';

const VERSION = { type: 'version' };
const VERSIONS = { type: 'array', items: 'version' };
const SPRINTS = { type: 'array', items: 'json' };
const USERS = { type: 'array', items: 'user' };
const SUBTASKS = { type: 'array', items: 'issuelinks', system: 'subtasks' };
const LABELS = { type: 'array', items: 'string', system: 'labels' };
const JAVA_SPRINT =
  'com.atlassian.greenhopper.service.sprint.Sprint@1f[id=1,state=CLOSED,name=One]';

test.each<[what: string, schema: FieldSchema, value: unknown, cell: Cell]>([
  [
    'a released version',
    VERSION,
    { name: '1.0', released: true },
    { type: 'versions', versions: [{ name: '1.0', state: 'released' }] },
  ],
  [
    'a version that is archived and released',
    VERSION,
    { name: '1.0', archived: true, released: true },
    { type: 'versions', versions: [{ name: '1.0', state: 'archived' }] },
  ],
  [
    'a version due yesterday',
    VERSION,
    { name: '1.0', releaseDate: '2026-11-21' },
    { type: 'versions', versions: [{ name: '1.0', state: 'overdue' }] },
  ],
  [
    'a version due today',
    VERSION,
    { name: '1.0', releaseDate: '2026-11-22' },
    { type: 'versions', versions: [{ name: '1.0' }] },
  ],
  [
    'a version with text before its date',
    VERSION,
    { name: '1.0', releaseDate: '12026-11-21' },
    { type: 'versions', versions: [{ name: '1.0' }] },
  ],
  [
    'a version with text after its date',
    VERSION,
    { name: '1.0', releaseDate: '2026-11-21x' },
    { type: 'versions', versions: [{ name: '1.0' }] },
  ],
  ['a list of versions that are null', VERSIONS, [null, null], { type: 'empty' }],
  ['a list of sprints that are null', SPRINTS, [null], { type: 'empty' }],
  ['a list of users that are null', USERS, [null], { type: 'empty' }],
  [
    'a sprint with words before it',
    SPRINTS,
    [`a ${JAVA_SPRINT}`],
    { type: 'tags', tags: [`a ${JAVA_SPRINT}`] },
  ],
  [
    'a sprint with words after it',
    SPRINTS,
    [`${JAVA_SPRINT} b`],
    { type: 'tags', tags: [`${JAVA_SPRINT} b`] },
  ],
  [
    'a sprint whose goal has several lines',
    SPRINTS,
    [JAVA_SPRINT.replace(']', ',goal=a\nb]')],
    { type: 'sprints', sprints: [{ name: 'One', state: 'closed' }] },
  ],
  [
    'a sprint in an unknown state',
    SPRINTS,
    [{ name: 'One', state: 'odd' }],
    { type: 'sprints', sprints: [{ name: 'One' }] },
  ],
  [
    'sprints, of which the active one comes first and the others follow latest first',
    SPRINTS,
    [{ name: 'A' }, { name: 'B', state: 'active' }, { name: 'C' }],
    { type: 'sprints', sprints: [{ name: 'B', state: 'active' }, { name: 'C' }, { name: 'A' }] },
  ],
  [
    'a user who may no longer sign in',
    { type: 'user' },
    { displayName: 'Ann', active: false },
    { type: 'user', name: 'Ann', inactive: true },
  ],
  [
    'a user with an account and no name',
    { type: 'user' },
    { accountId: '1' },
    { type: 'user', name: '' },
  ],
])('the value of a field that is %s is read as its cell', (_what, schema, value, cell) => {
  expect(valueCell(schema, value)).toEqual(cell);
});

const numbered = <T>(length: number, make: (at: number) => T): T[] =>
  Array.from({ length }, (_, at) => make(at));

test.each<[FieldSchema, string, (at: number) => unknown]>([
  [VERSIONS, 'versions', (at) => ({ name: `${at}` })],
  [SPRINTS, 'sprints', (at) => ({ name: `${at}` })],
  [USERS, 'users', (at) => ({ displayName: `${at}` })],
  [SUBTASKS, 'issues', (at) => ({ key: `ABC-${at}` })],
  [LABELS, 'tags', (at) => `${at}`],
])('a list of %j shows 50 %s and counts the rest', (schema, items, make) => {
  const [exact, longer] = [50, 53].map((length) => valueCell(schema, numbered(length, make)));

  expect(exact).toMatchObject({ type: items, [items]: { length: 50 } });
  expect(exact).not.toHaveProperty('more');
  expect(longer).toMatchObject({ type: items, [items]: { length: 50 }, more: 3 });
});
