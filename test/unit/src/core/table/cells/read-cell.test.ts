import fc from 'fast-check';
import type { Cell } from '#contract/issue-table';
import type { FieldSchema } from '#core/jira/jira-client';
import { cellField, readCell } from '#core/table/cells/read-cell';
import { CELL_CASES as CASES } from '#support/cell-cases/all-cases';
import { BASE_URL } from '#support/cell-cases/cell-case';

const NOW = Date.UTC(2026, 10, 22, 12);

function cellOf(schema: FieldSchema, value: unknown, fields: Record<string, unknown> = {}): Cell {
  const issue = { key: 'ABC-1', fields: { ...fields, field: value } };
  const place = { issue, baseUrl: BASE_URL, today: '2026-11-22', now: NOW };
  return readCell(cellField('field', schema), place);
}

describe('a due date', () => {
  const dueDate = { type: 'date', system: 'duedate' };

  test('a due date in the past is overdue if the issue is open', () => {
    expect(cellOf(dueDate, '2026-11-21', { resolution: null })).toEqual({
      type: 'date',
      date: '2026-11-21',
      overdue: true,
    });
  });

  test('a due date is not overdue on its day', () => {
    expect(cellOf(dueDate, '2026-11-22')).toEqual({ type: 'date', date: '2026-11-22' });
  });

  test('a due date is not overdue once the issue is resolved', () => {
    expect(cellOf(dueDate, '2026-11-21', { resolution: { name: 'Done' } })).toEqual({
      type: 'date',
      date: '2026-11-21',
    });
  });
});

describe('whatever a Jira sends', () => {
  const words = [
    ...new Set(
      CASES.flatMap(([, schema]) => [schema.type, schema.items, schema.system, schema.custom]),
    ),
  ];
  const word = fc.constantFrom(...words, 'toString', '__proto__', 'constructor');
  const schemas = fc.record(
    { type: word, items: word, system: word, custom: word },
    { requiredKeys: [] },
  );
  const names = fc.constantFrom('name', 'value', 'key', 'fields', 'child', 'type', 'data');
  const values = fc.oneof(
    fc.jsonValue(),
    fc.dictionary(names, fc.jsonValue()),
    fc.array(fc.dictionary(names, fc.jsonValue())),
    fc.constantFrom(...CASES.map(([, , value]) => value)),
  );

  test('no value of any schema makes reading throw, and every cell is small plain data', () => {
    fc.assert(
      fc.property(schemas, values, (schema, value) => {
        const cell = cellOf(schema, value);
        const wire = JSON.stringify(cell);
        expect(JSON.stringify(JSON.parse(wire))).toBe(wire);
        expect(wire.length).toBeLessThan(60_000);
      }),
      { numRuns: 2_000 },
    );
  });

  test('only http and https URLs become links', () => {
    fc.assert(
      fc.property(schemas, fc.oneof(values, fc.webUrl(), fc.string()), (schema, value) => {
        const cell = cellOf(schema, value);
        if (cell.type === 'url') expect(cell.url).toMatch(/^https?:\/\//);
        if (cell.type === 'issue') expect(cell.url.startsWith(`${BASE_URL}/browse/`)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a field without a value', () => {
  const cellIn = (id: string, fields: Record<string, unknown>) =>
    readCell(cellField(id, {}), {
      issue: { key: 'ABC-1', fields },
      baseUrl: BASE_URL,
      today: '2026-11-22',
      now: NOW,
    });

  test.each([
    ['resolution', { type: 'empty', means: 'unresolved' }],
    ['assignee', { type: 'empty', means: 'unassigned' }],
    ['priority', { type: 'empty' }],
    ['duedate', { type: 'empty' }],
  ])('a field %s that Jira answers as null is %j', (id, cell) => {
    expect(cellIn(id, { [id]: null })).toEqual(cell);
  });

  test.each(['resolution', 'assignee'])(
    'a field %s that Jira leaves out is only empty, because it may be hidden',
    (id) => {
      expect(cellIn(id, {})).toEqual({ type: 'empty' });
    },
  );
});
