import type { IssueTable } from '#contract/issue-table';
import type { MacroDefinition } from '#contract/macro-definition';
import { aDefinition, useAppSite } from '#support/sites/app-site';

const site = useAppSite();
let linkId: string;

beforeAll(async () => {
  linkId = await site().createLink();
  await site().connect('reader1', linkId);
});

const columns: MacroDefinition['columns'] = [
  { fieldId: 'summary', heading: 'What is to do' },
  { fieldId: 'derived.age', heading: 'Days open' },
  { fieldId: 'status' },
];
const definition = () => ({ ...aDefinition(linkId, { jql: 'project = APP' }), columns });
const load = (asked: MacroDefinition) =>
  site().value<IssueTable>('jql-table', 'reader1', 'loadTable', { definition: asked });

test('a reader sees the author’s headings, and Jira’s names of the other columns', async () => {
  const table = await load(definition());

  expect(table.columns).toMatchObject([
    { fieldId: 'summary', name: 'What is to do', hasHeading: true, sortable: true },
    { fieldId: 'derived.age', name: 'Days open', hasHeading: true },
    { fieldId: 'status', name: 'Status' },
  ]);
  expect(table.columns[2]).not.toHaveProperty('hasHeading');
});

test('a heading of several lines or without a visible letter is one line or none', async () => {
  const table = await load({
    ...definition(),
    columns: [
      { fieldId: 'summary', heading: 'Two\nlines' },
      { fieldId: 'status', heading: ' \n ' },
    ],
  });

  expect(table.columns.map(({ name }) => name)).toEqual(['Two lines', 'Status']);
});

test('an exported table has the author’s headings', async () => {
  const outcome = await site().host.exportMacro(
    {
      ...site().confluence.frame('jql-table', 'reader1'),
      extension: { config: definition(), content: { id: '4711' } },
    },
    'pdf',
  );

  const text = JSON.stringify(outcome);
  expect(text).toContain('"What is to do"');
  expect(text).toContain('"Days open"');
  expect(text).not.toContain('"Summary"');
});
