import { tablesInStorage } from '#core/migration/tables-in-storage';

const parameter = (name: string, value: string) =>
  `<ac:parameter ac:name="${name}">${value}</ac:parameter>`;
const macro = (name: string, ...parameters: string[]) =>
  `<ac:structured-macro ac:name="${name}" ac:schema-version="1" ac:macro-id="be852c2a">${parameters.join('')}</ac:structured-macro>`;

test("Confluence's Jira macro gives its query, columns, limit and server, and names what is left", () => {
  const storage = `<p>before ${macro(
    'jira',
    parameter('server', 'JIRA (acme.atlassian.net)'),
    parameter('columns', 'key,summary, Story Points'),
    parameter('maximumIssues', '20'),
    parameter('jqlQuery', 'project = ED AND text ~ &quot;Gr&ouml;&szlig;e &lt; 5&quot;'),
    parameter('serverId', '70d83bc8-0aff-3fa5-8121-5ae90121f5fc'),
    parameter('count', 'true'),
    parameter('showSummary', 'false'),
  )} after</p>`;

  expect(tablesInStorage(storage)).toEqual([
    {
      macro: 'jira',
      jql: 'project = ED AND text ~ "Größe < 5"',
      server: 'JIRA (acme.atlassian.net)',
      columns: ['key', 'summary', 'Story Points'],
      maxRows: 20,
      title: undefined,
      left: ['count'],
    },
  ]);
});

test('a macro that shows one issue gives a query for its key', () => {
  expect(tablesInStorage(macro('jira', parameter('key', 'ED-1068')))[0]?.jql).toBe(
    'issuekey = "ED-1068"',
  );
});

test('a key that is none gives no query, whatever it would do in one', () => {
  expect(tablesInStorage(macro('jira', parameter('key', 'A-1&quot; OR &quot;1')))).toEqual([]);
});

test("ids of columns are taken rather than names, which depend on the author's language", () => {
  const [table] = tablesInStorage(
    macro(
      'jira',
      parameter('jqlQuery', 'project = ED'),
      parameter('columns', 'Schlüssel'),
      parameter('columnIds', 'issuekey'),
    ),
  );

  expect(table?.columns).toEqual(['issuekey']);
});

test('the list of a smart link gives its query and columns, and its address names the Jira', () => {
  const datasource = JSON.stringify({
    id: 'd8b75300-dfda-4519-b6cd-e49abbd50401',
    parameters: { cloudId: '1', jql: 'labels = "R&D"' },
    views: [
      { type: 'table', properties: { columns: [{ key: 'type' }, { key: 'key', width: 9 }] } },
    ],
  })
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;');
  const storage = `<a href="https://acme.atlassian.net/issues/?jql=x" data-card-appearance="block" data-datasource="${datasource}">https://acme</a>`;

  expect(tablesInStorage(storage)).toEqual([
    {
      macro: 'datasource',
      jql: 'labels = "R&D"',
      server: 'https://acme.atlassian.net/issues/?jql=x',
      columns: ['type', 'key'],
      maxRows: undefined,
      title: undefined,
      left: ['width'],
    },
  ]);
});

test('the macros of a page are found in its order, inside others too, and not in what is only text', () => {
  const query = (jql: string) => parameter('jqlQuery', jql);
  const storage = [
    `<ac:structured-macro ac:name="expand"><ac:rich-text-body>${macro('jira', query('a = 1'))}</ac:rich-text-body></ac:structured-macro>`,
    `<ac:plain-text-body><![CDATA[${macro('jira', query('b = 2'))}]]></ac:plain-text-body>`,
    '<ac:structured-macro ac:name="jira" />',
    macro('jql-table', query('c = 3'), parameter('autoTotal', 'true')),
    macro('info', query('d = 4')),
  ].join('\n');

  expect(tablesInStorage(storage).map(({ macro: name, jql, left }) => [name, jql, left])).toEqual([
    ['jira', 'a = 1', []],
    ['jql-table', 'c = 3', ['autoTotal']],
  ]);
});
