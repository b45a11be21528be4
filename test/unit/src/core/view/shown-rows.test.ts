import type { Cell } from '#contract/issue-table';
import type { GroupLine } from '#core/view/table-line';
import { shownRows } from '#core/view/shown-rows';

const text = (words: string): Cell => ({ type: 'text', text: words });

const columns = ['issuekey', 'status', 'team'].map((fieldId) => ({ fieldId, name: fieldId }));
const issue = (key: string, status: string, team: string) => ({
  key,
  cells: [text(key), text(status), text(team)],
});
const group = (fieldId: string, value: string, depth: number): GroupLine => ({
  group: `${fieldId} ${value}`,
  fieldId,
  cell: text(value),
  depth,
  count: 1,
  isFolded: false,
  totals: [],
});

test('a group that is no column of its own stands in front of each of its issues', () => {
  const shown = [{ fieldId: 'issuekey', name: 'issuekey', at: 0 }];
  const lines = [
    group('team', 'Red', 0),
    group('status', 'Open', 1),
    issue('A-1', 'Open', 'Red'),
    group('team', 'Blue', 0),
    group('status', 'Done', 1),
    issue('A-2', 'Done', 'Blue'),
  ];

  const rows = shownRows({ columns: shown, lines }, columns);

  expect(rows.columns.map(({ fieldId }) => fieldId)).toEqual(['status', 'team', 'issuekey']);
  expect(rows.rows.map(({ cells }) => cells)).toEqual([
    [text('Open'), text('Red'), text('A-1')],
    [text('Done'), text('Blue'), text('A-2')],
  ]);
});

test('a group that is a shown column stands there alone', () => {
  const shown = columns.map((column, at) => ({ ...column, at }));
  const lines = [group('team', 'Red', 0), issue('A-1', 'Open', 'Red')];

  const rows = shownRows({ columns: shown, lines }, columns);

  expect(rows.columns).toEqual(columns);
  expect(rows.rows).toEqual([issue('A-1', 'Open', 'Red')]);
});
