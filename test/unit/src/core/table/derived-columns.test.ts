import type { Cell } from '#contract/issue-table';
import { columnChoices } from '#core/table/column-choices';
import { DERIVED_COLUMNS } from '#core/table/derived-columns';
import { fieldsToRequest, tableColumns, tableRows } from '#core/table/table-rows';

const NOW = Date.UTC(2026, 10, 22, 12);

function cellOf(column: string, fields: Record<string, unknown>): Cell | undefined {
  const options = { fieldIds: [column], fields: new Map(), baseUrl: 'https://x.test' };
  const [row] = tableRows([{ key: 'ABC-1', fields }], {
    ...options,
    today: '2026-11-22',
    now: NOW,
  });
  return row?.cells[0];
}

const DAY = 86_400;

test.each<[string, Record<string, unknown>, Cell]>([
  [
    'derived.age',
    { created: '2026-11-20T12:00:00.000+0000' },
    { type: 'elapsed', seconds: 2 * DAY },
  ],
  [
    'derived.age',
    { created: '2026-11-01T14:00:00.000+0200', resolutiondate: '2026-11-04T12:00:00.000+0000' },
    { type: 'elapsed', seconds: 3 * DAY },
  ],
  ['derived.age', {}, { type: 'empty' }],
  ['derived.age', { created: 'soon' }, { type: 'empty' }],
  [
    'derived.timeSinceUpdate',
    { updated: '2026-11-22T11:00:00.000+0000' },
    { type: 'elapsed', seconds: 3600 },
  ],
  [
    'derived.timeSinceUpdate',
    { updated: '2026-11-22T12:00:07.000+0000' },
    { type: 'elapsed', seconds: 0 },
  ],
  [
    'derived.timeInStatus',
    { statuscategorychangedate: '2026-11-21T12:00:00.000+0000' },
    { type: 'elapsed', seconds: DAY, atMost: true },
  ],
  ['derived.daysOverdue', { duedate: '2026-11-19' }, { type: 'days', days: 3 }],
  ['derived.daysOverdue', { duedate: '2026-11-22' }, { type: 'empty' }],
  ['derived.daysOverdue', { duedate: '2026-11-21' }, { type: 'days', days: 1 }],
  ['derived.daysToDue', { duedate: '2026-11-22' }, { type: 'days', days: 0 }],
  ['derived.daysToDue', { duedate: '2026-12-01', resolution: null }, { type: 'days', days: 9 }],
  ['derived.daysToDue', { duedate: '2026-12-01', resolution: {} }, { type: 'empty' }],
  ['derived.timeInStatus', {}, { type: 'empty' }],
  [
    'derived.timeInStatus',
    { created: '2026-11-20T12:00:00.000+0000' },
    { type: 'elapsed', seconds: 2 * DAY, atMost: true },
  ],
  [
    'derived.daysOverdue',
    { duedate: '2026-11-19', resolution: { name: 'Done' } },
    { type: 'empty' },
  ],
  ['derived.daysToDue', { duedate: '2026-12-01' }, { type: 'days', days: 9 }],
  ['derived.daysToDue', { duedate: '2026-11-19' }, { type: 'days', days: -3 }],
  ['derived.daysToDue', { duedate: 7 }, { type: 'empty' }],
])('the derived column %s of %j has its value', (column, fields, cell) => {
  expect(cellOf(column, fields)).toEqual(cell);
});

test('a derived column requests only the fields that it is computed from', () => {
  expect(fieldsToRequest(['issuekey', 'derived.age', 'derived.daysOverdue'])).toEqual([
    'created',
    'resolutiondate',
    'duedate',
    'resolution',
  ]);
});

test('a derived column has a name and is aligned at its end', () => {
  expect(tableColumns(['derived.age'], new Map())).toEqual([
    { fieldId: 'derived.age', name: 'Age', align: 'end' },
  ]);
});

test('an author is offered the derived columns whose fields this Jira has', () => {
  const field = (id: string) => ({ id, name: id, custom: false, schema: {} });
  const ids = columnChoices(['created', 'resolutiondate', 'updated'].map(field)).map(
    ({ fieldId }) => fieldId,
  );

  expect(ids).toEqual([
    'derived.age',
    'created',
    'resolutiondate',
    'derived.timeSinceUpdate',
    'updated',
  ]);
});

test.each([
  ['derived.age', ['created', 'resolutiondate']],
  ['derived.timeSinceUpdate', ['updated']],
  ['derived.timeInStatus', ['status', 'created', 'statuscategorychangedate']],
  ['derived.daysOverdue', ['duedate', 'resolution']],
  ['derived.daysToDue', ['duedate', 'resolution']],
])('the column %s requests the fields %j', (id, fields) => {
  expect(fieldsToRequest([id])).toEqual(fields);
});

test('only the time in a status is exact with the changelog', () => {
  const exact = Object.entries(DERIVED_COLUMNS).filter(([, column]) => column.readsChangelog);

  expect(exact.map(([id]) => id)).toEqual(['derived.timeInStatus']);
});
