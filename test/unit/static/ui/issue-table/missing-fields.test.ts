import { readMacroDefinition } from '#contract/macro-definition';
import { missingFields } from '#ui/issue-table/touches/preview/usual-fields';
import { aTable, JIRA, LINK_ID } from '#support/ui/samples';

const issue = { key: 'ROCKET-1', url: `${JIRA}/browse/ROCKET-1` };
const OTHER_ID = '7b9c1f0e-53f5-4c7f-9f0a-2f3f1d2c4b5a';
const site = (linkId: string, base = JIRA) => ({ linkId, searchUrl: `${base}/issues/?jql=x` });

test('a preview asks by the link of the table for one issue and the usual fields that are missing', () => {
  const definition = missingFields(issue, aTable(1));

  expect(readMacroDefinition(definition)).toEqual(definition);
  expect(definition).toMatchObject({
    sources: [{ linkId: LINK_ID, jql: 'key = ROCKET-1' }],
    display: { maxRows: 1 },
  });
  expect(definition?.columns.map(({ fieldId }) => fieldId)).toEqual([
    'reporter',
    'created',
    'description',
  ]);
});

test('a preview asks for nothing that the author of a table by a shared account did not sign', () => {
  expect(missingFields(issue, aTable(1, { shared: true }))).toBeUndefined();
});

test('a preview puts nothing but the key of an issue into a query', () => {
  expect(missingFields({ ...issue, key: 'A-1 or key > 0' }, aTable(1))).toBeUndefined();
});

test('in a table of several Jiras the one that an issue is from is asked', () => {
  const table = aTable(1, { sites: [site(OTHER_ID, 'https://other.example.com'), site(LINK_ID)] });

  expect(missingFields(issue, table)?.sources[0].linkId).toBe(LINK_ID);
});

test('in a table of several Jiras nothing is asked for an issue that may have come by a shared account', () => {
  const table = aTable(1, { sites: [{ ...site(OTHER_ID), shared: true }, site(LINK_ID)] });

  expect(missingFields(issue, table)).toBeUndefined();
});
