import { columnChoices } from '#core/table/column-choices';
import { fieldsToRequest, tableColumns, tableRows } from '#core/table/table-rows';

const NOW = Date.UTC(2026, 10, 22, 12);
const FIELDS = new Map([
  ['summary', { name: 'Summary', schema: { type: 'string', system: 'summary' } }],
  ['votes', { name: 'Votes', schema: { type: 'votes' } }],
]);

test('columns have Jira’s names, and columns of numbers are aligned at their end', () => {
  expect(tableColumns(['issuekey', 'summary', 'votes'], FIELDS)).toEqual([
    { fieldId: 'issuekey', name: 'Key' },
    { fieldId: 'summary', name: 'Summary' },
    { fieldId: 'votes', name: 'Votes', align: 'end' },
  ]);
});

test('an endless name of a field is cut, because it comes beside the rows that are measured', () => {
  const fields = new Map([['x', { name: 'x'.repeat(1_000_000), schema: {} }]]);

  expect(tableColumns(['x'], fields)[0]?.name.length).toBeLessThanOrEqual(300);
});

test('a field that Jira does not describe keeps its id as its name and has empty cells', () => {
  const issues = [{ key: 'ABC-1', fields: { summary: 'One' } }];
  const place = { baseUrl: 'https://jira.example.com', today: '2026-11-22', now: NOW };

  expect(tableColumns(['customfield_1'], FIELDS)).toEqual([
    { fieldId: 'customfield_1', name: 'customfield_1' },
  ]);
  expect(tableRows(issues, { fieldIds: ['customfield_1'], fields: FIELDS, ...place })).toEqual([
    { key: 'ABC-1', cells: [{ type: 'empty' }] },
  ]);
});

test('rows have one cell per column, in the order of the columns', () => {
  const issues = [{ key: 'ABC-1', fields: { votes: { votes: 3 }, summary: 'One' } }];
  const place = { baseUrl: 'https://jira.example.com', today: '2026-11-22', now: NOW };

  const [row] = tableRows(issues, { fieldIds: ['votes', 'summary'], fields: FIELDS, ...place });

  expect(row?.cells).toEqual([
    { type: 'number', value: 3 },
    { type: 'text', text: 'One' },
  ]);
});

test('a table requests only the fields of its columns', () => {
  expect(fieldsToRequest(['issuekey', 'summary'])).toEqual(['summary']);
});

test('a column of due dates requests the resolution too', () => {
  expect(fieldsToRequest(['duedate'])).toEqual(['duedate', 'resolution']);
});

test('a table of keys does not request all fields', () => {
  expect(fieldsToRequest(['issuekey'])).toEqual(['summary']);
});

test('fields of one name are told apart by their number, in headings and in the picker', () => {
  const ids = ['customfield_10200', 'customfield_10417', 'summary'];
  const fields = new Map(
    ids.map((id) => [id, { name: id === 'summary' ? 'Summary' : 'Team', schema: {} }]),
  );

  const named = ['Team (10200)', 'Team (10417)', 'Summary'];
  expect(tableColumns(ids, fields).map(({ name }) => name)).toEqual(named);
  const choices = columnChoices(
    [...fields].map(([id, field]) => ({ id, custom: id !== 'summary', ...field })),
  );
  expect(choices.map(({ name }) => name).sort()).toEqual([...named].sort());
});

test('a field whose name is unique keeps it, although another table may hold its double', () => {
  const fields = new Map([['customfield_10200', { name: 'Team', schema: {} }]]);

  expect(tableColumns(['customfield_10200'], fields)[0]?.name).toBe('Team');
});

test.each([
  'timetracking',
  'timespent',
  'timeestimate',
  'timeoriginalestimate',
  'aggregatetimespent',
  'aggregatetimeestimate',
  'aggregatetimeoriginalestimate',
])(
  'a column %s requests the time tracking, and counts in the working days that it reveals',
  (id) => {
    const timetracking = { timeSpent: '1d', timeSpentSeconds: 21_600 };
    const issues = [{ key: 'ABC-1', fields: { [id]: 21_600, timetracking } }];
    const fields = new Map([
      [id, { name: id, schema: { system: id, type: id === 'timetracking' ? id : 'number' } }],
    ]);
    const place = { baseUrl: 'https://jira.example.com', today: '2026-11-22', now: NOW };

    const [row] = tableRows(issues, { fieldIds: [id], fields, ...place });

    expect(fieldsToRequest([id])).toEqual([...new Set([id, 'timetracking'])]);
    expect(row?.cells[0]).toMatchObject({ workday: { hours: 6 } });
  },
);

test.each([
  ['a field of votes', { type: 'votes' }, 'end'],
  ['a field of watches', { type: 'watches' }, 'end'],
  ['a field of progress', { type: 'progress' }, 'end'],
  ['time tracking', { type: 'timetracking' }, 'end'],
  ['a number', { type: 'number' }, 'end'],
  ['a count of comments', { type: 'comments-page', system: 'comment' }, 'end'],
  ['a count of work logs', { type: 'array', items: 'worklog', system: 'worklog' }, 'end'],
  ['a number that means yes or no', { type: 'number', custom: 'jira.polaris:boolean' }, undefined],
  ['a text', { type: 'string' }, undefined],
])('a column of %s is aligned as its values are read', (_what, schema, align) => {
  const [column] = tableColumns(['x'], new Map([['x', { name: 'X', schema }]]));

  expect(column?.align).toBe(align);
});

test.each([
  ['votes', {}, { votes: 3 }, { type: 'number', value: 3 }],
  ['watches', { type: 'array', items: 'watches' }, { watchCount: 2 }, { type: 'number', value: 2 }],
  ['progress', { type: 'string' }, { percent: 50 }, { type: 'percent', value: 50 }],
  ['aggregateprogress', {}, { progress: 0, total: 0 }, { type: 'empty' }],
  ['timetracking', {}, { timeSpentSeconds: 60 }, { type: 'tracking', spent: 60 }],
])(
  'the field %s is read by its id and aligned as a number where Jira says of its type only %j',
  (id, schema, value, cell) => {
    const fields = new Map([[id, { name: id, schema }]]);
    const place = { baseUrl: 'https://jira.example.com', today: '2026-11-22', now: NOW };
    const issues = [{ key: 'ABC-1', fields: { [id]: value } }];

    expect(tableColumns([id], fields)).toEqual([{ fieldId: id, name: id, align: 'end' }]);
    expect(tableRows(issues, { fieldIds: [id], fields, ...place })[0]?.cells).toEqual([cell]);
  },
);

test.each([
  ['status', { name: 'Open', id: '1' }, 'status'],
  ['assignee', { displayName: 'Ann' }, 'user'],
  ['created', '2026-11-22T12:00:00.000+0000', 'datetime'],
  ['fixVersions', [{ name: '1' }], 'versions'],
])('the field %s that Jira does not describe is read by its id', (id, value, type) => {
  const place = { baseUrl: 'https://jira.example.com', today: '2026-11-22', now: NOW };
  const issues = [{ key: 'ABC-1', fields: { [id]: value } }];
  const [row] = tableRows(issues, { fieldIds: [id], fields: new Map(), ...place });

  expect(row?.cells[0]?.type).toBe(type);
});
