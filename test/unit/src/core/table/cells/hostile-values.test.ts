import fc from 'fast-check';
import { DERIVED_COLUMN_IDS } from '#contract/columns';
import type { Cell } from '#contract/issue-table';
import { cellToAdf } from '#core/export/cell-to-adf';
import type { FieldSchema } from '#core/jira/jira-client';
import { filterValue, numberOf } from '#core/table/cell-values';
import { DERIVED_COLUMNS } from '#core/table/derived-columns';
import { readMarkup } from '#core/table/rich/markup-to-rich';
import { sortKey } from '#core/table/sort-key';
import { tableRows } from '#core/table/table-rows';
import { NEUTRAL_FORMAT } from '#core/table/text/cell-format';
import { plainText } from '#core/table/text/cell-text';
import { CELL_CASES as ALL } from '#support/cell-cases/all-cases';
import { BASE_URL } from '#support/cell-cases/cell-case';

const PLACE = {
  baseUrl: BASE_URL,
  today: '2026-11-22',
  now: Date.UTC(2026, 10, 22),
  readMarkup,
};

function cellOf(schema: FieldSchema, value: unknown, fields: Record<string, unknown> = {}): Cell {
  const described = new Map([['field', { name: 'Field', schema }]]);
  const issue = { key: 'ABC-1', fields: { ...fields, field: value } };
  const [row] = tableRows([issue], { fieldIds: ['field'], fields: described, ...PLACE });
  return row?.cells[0] ?? { type: 'empty' };
}

/** Direction overrides and control characters, but for line breaks and the tabs between cells. */
const INVISIBLE = /[\u202a-\u202e\u2066-\u2069]|[^\P{Cc}\n\t]/u;
const SMALL_CHARACTERS = 20_000;

/**
 * Does all that can be done with a cell. It throws instead of expecting, because it runs thousands of times.
 * @returns the cell in words
 */
function use(cell: Cell): string {
  const plain = plainText(cell, NEUTRAL_FORMAT);
  const outputs = {
    cell,
    plain,
    sort: sortKey(cell),
    filter: filterValue(cell),
    adf: cellToAdf(cell),
  };
  for (const [name, output] of Object.entries(outputs)) {
    const said = JSON.stringify(output ?? []);
    if (said.length >= SMALL_CHARACTERS) throw new Error(`${name} is too large: ${said.length}`);
    const invisible = stringsIn(output).find((text) => INVISIBLE.test(text));
    if (invisible !== undefined) throw new Error(`${name} holds ${JSON.stringify(invisible)}`);
  }
  const total = numberOf(cell) ?? 0;
  if (!Number.isFinite(total)) throw new Error(`the cell counts as ${total}`);
  if (typeof plain !== 'string') throw new Error('the cell has no words');
  return plain;
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** Puts a text in the place of every text within a real-looking value. */
function withText(value: unknown, text: string): unknown {
  if (typeof value === 'string') return text;
  if (Array.isArray(value)) return value.map((item) => withText(item, text));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, withText(each, text)] as const);
  return Object.fromEntries(entries);
}

describe.each(ALL)('%s', (what, schema, value) => {
  test.each([
    ['an element that would run', '<img src=x onerror="alert(1)">'],
    ['an override of the writing direction', 'safe\u202Efdp.exe\u2066'],
    ['100 kB of text', 'x'.repeat(100_000)],
    ['100 kB of markup', '*{code}[|'.repeat(12_000)],
    ['100 kB of marks that end nowhere', '.-a'.repeat(33_000)],
    ['half a character', '\ud83d'],
    ['control characters', 'a\u0000b\u0007c\u009bd'],
    ['an address that would run', 'javascript:alert(1)'],
  ])(`the field "${what}" stays small and harmless with %s`, (_name, text) => {
    const cell = cellOf(schema, withText(value, text));

    expect(use(cell)).toEqual(expect.any(String));
    expect(JSON.stringify(cell)).not.toMatch(/"(?:href|url)":"(?!https?:|mailto:)/);
  });

  test.each([
    ['nothing', null],
    ['an empty object', {}],
    ['a list of nothing', [null, null]],
    ['a list of lists', [[], [[]]]],
    ['a number beyond all', 1e308],
    ['true', true],
    ['a list of 5,000', Array.from({ length: 5_000 }, () => [value].flat()[0])],
  ])(`the field "${what}" makes a cell even of %s`, (_name, malformed) => {
    const cell = cellOf(schema, malformed);

    expect(use(cell)).toEqual(expect.any(String));
  });
});

/** Looking for an end from each beginning would take minutes. */
test.each(['json={', 'devSummaryJson={', 'json={}'])(
  'three million characters of %j are no development',
  (beginning) => {
    const text = beginning.repeat(Math.ceil(3_000_000 / beginning.length));

    for (const summary of [text, `${text}}}`, `{${text}}`]) {
      expect(cellOf({ type: 'any', custom: 'x:devsummarycf' }, summary)).toEqual({ type: 'empty' });
    }
  },
);

test('5,000 labels become 50 and a count of the others', () => {
  const labels = Array.from({ length: 5_000 }, (_, index) => `label-${index}`);
  const cell = cellOf({ type: 'array', items: 'string', system: 'labels' }, labels);

  expect(cell).toMatchObject({ type: 'tags', more: 4_950 });
  expect(use(cell)).toMatch(/label-49, \+4950 more$/);
});

test('HTML in a field stays text', () => {
  const html = '<img src=x onerror="alert(1)">';

  expect(cellOf({ type: 'string', system: 'summary' }, html)).toEqual({ type: 'text', text: html });
  expect(cellOf({ type: 'string', system: 'description' }, html)).toEqual({
    type: 'text',
    text: html,
  });
});

test('a value nested too deeply for JSON.stringify makes a cell', () => {
  let nested: unknown = 'deep';
  for (let depth = 0; depth < 100_000; depth += 1) nested = { nested };
  for (const [, schema] of ALL) expect(use(cellOf(schema, nested))).toEqual(expect.any(String));
});

describe('whatever JSON Jira sends', () => {
  const schemas = fc.constantFrom(...ALL.map(([, schema]) => schema));
  const names = fc.constantFrom(
    ...[
      'name',
      'value',
      'key',
      'id',
      'fields',
      'child',
      'type',
      'data',
      'content',
      'attrs',
      'marks',
    ],
    ...['text', 'ongoingCycle', 'completedCycles', 'remainingTime', 'statusCategory', 'percent'],
  );
  const json = fc.oneof(
    fc.jsonValue({ maxDepth: 4 }),
    fc.dictionary(names, fc.jsonValue({ maxDepth: 2 })),
    fc.array(fc.dictionary(names, fc.jsonValue({ maxDepth: 2 }))),
    fc.constantFrom(...ALL.map(([, , value]) => value)),
  );

  /** Of other fields a reader looks at a few properties only. */
  const shallow = fc.oneof(
    fc.jsonValue({ maxDepth: 1 }),
    fc.dictionary(names, fc.jsonValue({ maxDepth: 0 }), { maxKeys: 4 }),
    fc.constantFrom(...ALL.map(([, , value]) => value)),
  );

  test('no JSON value of any field makes reading or writing its cell throw', () => {
    fc.assert(
      fc.property(schemas, json, fc.dictionary(names, shallow), (schema, value, others) => {
        use(cellOf(schema, value, others));
      }),
      { numRuns: 3_000 },
    );
  });

  test('no JSON value of a needed field makes a derived column throw', () => {
    const needs = [...new Set(DERIVED_COLUMN_IDS.flatMap((id) => DERIVED_COLUMNS[id].needs))];
    const fields = fc.dictionary(fc.constantFrom(...needs), json);
    fc.assert(
      fc.property(fields, (values) => {
        const options = { fieldIds: [...DERIVED_COLUMN_IDS], fields: new Map(), ...PLACE };
        const [row] = tableRows([{ key: 'A-1', fields: values }], options);
        const used = row?.cells.map(use) ?? [];
        if (used.length !== DERIVED_COLUMN_IDS.length) throw new Error('a column has no cell');
      }),
      { numRuns: 1_000 },
    );
  });
});
