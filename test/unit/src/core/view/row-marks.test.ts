import type { FormatRule } from '#contract/format-rule';
import { COLUMNS, DOING, DONE, EMPTY, points, row, tags, TO_DO } from '#support/builders/view-rows';
import { NEUTRAL_FORMAT } from '#core/table/text/cell-format';
import { rowMarks } from '#core/view/row-marks';
import { allColumns } from '#core/view/table-line';

const CONTEXT = { today: '2026-11-21', timeZone: 'UTC', format: NEUTRAL_FORMAT };
const marked = (rules: FormatRule[]) => rowMarks(rules, allColumns(COLUMNS), CONTEXT);
const many: FormatRule = {
  when: { fieldId: 'points', kind: 'number', min: 5 },
  color: 'orange',
  scope: 'cell',
};
const tooMany: FormatRule = {
  ...many,
  when: { fieldId: 'points', kind: 'number', min: 8 },
  color: 'red',
};
const done: FormatRule = {
  when: { fieldId: 'status', kind: 'choice', values: ['Done'] },
  color: 'green',
  scope: 'row',
  label: 'Finished',
};

test('the first rule that a cell meets marks it, and no other cell of the row', () => {
  const marks = marked([tooMany, many])(row('A-1', DOING, EMPTY, tags(), points(13)));

  expect(marks?.row).toBeUndefined();
  expect([...(marks?.cells ?? [])]).toEqual([['points', tooMany]]);
  expect(
    marked([many, tooMany])(row('A-1', DOING, EMPTY, tags(), points(13)))?.cells.get('points'),
  ).toBe(many);
});

test('a rule for rows marks the row of an issue that meets it, beside the marks of its cells', () => {
  const marks = marked([many, done])(row('A-1', DONE, EMPTY, tags(), points(5)));

  expect(marks?.row).toBe(done);
  expect(marks?.cells.get('points')).toBe(many);
});

test('a row that meets no rule has no marks', () => {
  expect(marked([many, done])(row('A-1', TO_DO, EMPTY, tags(), points(1)))).toBeUndefined();
});

test('a rule by days from today follows the day', () => {
  const recent: FormatRule = {
    when: { fieldId: 'updated', kind: 'date', from: '-7d', to: '0d' },
    color: 'blue',
    scope: 'cell',
  };
  const issue = row('A-1', DOING, EMPTY, EMPTY, EMPTY, {
    type: 'datetime',
    at: '2026-11-15T10:00:00.000+00:00',
  });
  const on = (today: string) =>
    rowMarks([recent], allColumns(COLUMNS), { ...CONTEXT, today })(issue);

  expect(on('2026-11-21')?.cells.get('updated')).toBe(recent);
  expect(on('2026-12-21')).toBeUndefined();
});

test('a rule on a column that was not loaded marks nothing', () => {
  const rule: FormatRule = { ...done, when: { fieldId: 'sprint', kind: 'empty', empty: true } };

  expect(marked([rule])(row('A-1', DONE))).toBeUndefined();
});
