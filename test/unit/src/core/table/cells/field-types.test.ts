import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { FieldSchema } from '#core/jira/jira-client';
import { fieldsSchema } from '#core/jira/responses/jira-responses';
import { filterValue, numberOf } from '#core/table/cell-values';
import { cellField, readCell } from '#core/table/cells/read-cell';
import { readMarkup } from '#core/table/rich/markup-to-rich';
import { sortKey } from '#core/table/sort-key';
import { NEUTRAL_FORMAT } from '#core/table/text/cell-format';
import { plainText } from '#core/table/text/cell-text';
import { CELL_CASES } from '#support/cell-cases/all-cases';
import { BASE_URL } from '#support/cell-cases/cell-case';
import { describeWithJiraData, jiraData } from '#support/jira-data/jira-data';

const PLACE = {
  baseUrl: BASE_URL,
  today: '2026-11-22',
  now: Date.UTC(2026, 10, 22, 12),
  readMarkup,
};

describe.each(CELL_CASES)('%s', (...[what, schema, value, cell, says]) => {
  const read = (sent: unknown) =>
    readCell(cellField('field', schema), {
      issue: { key: 'ABC-1', fields: { field: sent } },
      ...PLACE,
    });

  test(`the field "${what}" is shown, written, sorted, filtered and totaled correctly`, () => {
    const [plain, sort, filter, number] = says;

    expect(read(value)).toEqual(cell);
    expect(plainText(cell, NEUTRAL_FORMAT)).toBe(plain);
    expect(sortKey(cell)).toEqual(sort);
    expect(filterValue(cell)).toEqual(filter);
    expect(numberOf(cell)).toBe(number);
  });

  test.each([[null], [undefined], [''], [[]]])(
    `the field "${what}" makes an empty cell of %j`,
    (nothing) => {
      const empty = read(nothing);

      expect(empty).toEqual({ type: 'empty' });
      expect(plainText(empty, NEUTRAL_FORMAT)).toBe('');
      expect(sortKey(empty)).toBeUndefined();
      expect(filterValue(empty)).toEqual([]);
      expect(numberOf(empty)).toBeUndefined();
    },
  );
});

test('the column of keys links to the issue', () => {
  const context = { issue: { key: 'ABC-10', fields: {} }, ...PLACE };
  const cell = readCell(cellField('issuekey', {}), context);

  expect(cell).toEqual({ type: 'issue', key: 'ABC-10', url: `${BASE_URL}/browse/ABC-10` });
  expect(plainText(cell, NEUTRAL_FORMAT)).toBe('ABC-10');
  expect(sortKey(cell)).toEqual(['ABC', 10]);
  expect(filterValue(cell)).toEqual(['ABC-10']);
});

const FIELDS = jiraData('cloud-contract', 'atlascode.field.json');

describeWithJiraData('of the 4,142 fields of a real Cloud site', FIELDS, () => {
  const fields = () => {
    const file = JSON.parse(readFileSync(FIELDS, 'utf8')) as { body: unknown };
    return v.parse(fieldsSchema, file.body);
  };
  const cases = CELL_CASES.map(([, schema]) => schema);

  test('each of the 45 system fields of a real Cloud site has a test case', () => {
    const system = fields().filter(({ custom }) => !custom);
    const tested = new Set([...cases.map((schema) => schema.system), 'issuekey']);

    expect(system).toHaveLength(45);
    expect(system.map(({ id }) => id).filter((id) => !tested.has(id))).toEqual([]);
  });

  test('each custom field type of a real Cloud site has a test case', () => {
    const tested = new Set(cases.map(typeName));
    const types = fields().flatMap(({ custom, schema }) => (custom ? [typeName(schema)] : []));

    expect([...new Set(types)].filter((type) => !tested.has(type))).toEqual([
      // An app's own, of type `option2`, which has a case under another name.
      'com.gebsun.plugins.jira.issuechecklist__issue-checklist-templates',
    ]);
  });
});

const typeName = ({ custom = '' }: FieldSchema) => custom.slice(custom.lastIndexOf(':') + 1);
