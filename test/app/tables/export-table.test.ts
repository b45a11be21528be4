import type { MacroDefinition } from '#contract/macro-definition';
import type { ModuleFrame } from '#dev/host/kernel/module-frame';
import type { ExportType } from '#dev/host/services/adf-export/adf-export-service';
import type { AccountKey } from '#dev/confluence/accounts';
import { requestSite } from '#support/sites/request-site';
import { aDefinition, useAppSite } from '#support/sites/app-site';

const site = useAppSite();
let linkId: string;

beforeAll(async () => {
  linkId = await site().createLink();
  await site().connect('reader1', linkId);
});

const COLUMNS = ['issuekey', 'summary', 'status'].map((fieldId) => ({ fieldId }));

async function exported(
  account: AccountKey,
  type: ExportType,
  maxRows = 50,
  display: Partial<MacroDefinition['display']> = {},
): Promise<string> {
  const config = aDefinition(linkId, { jql: 'order by key', maxRows });
  const frame: ModuleFrame = {
    ...site().confluence.frame('jql-table', account),
    extension: {
      config: { ...config, columns: COLUMNS, display: { ...config.display, ...display } },
      content: { id: '4711' },
    },
  };
  const outcome = await site().host.exportMacro(frame, type);
  if (!outcome.success) throw new Error(JSON.stringify(outcome));
  return JSON.stringify(outcome.body);
}

test.each(['pdf', 'word', 'html_export'] as const)(
  'a %s export shows the issues that the exporting reader sees',
  async (type) => {
    const document = await exported('reader1', type);

    expect(document.match(/"tableRow"/g)).toHaveLength(51);
    expect(document).toMatch(
      /Rows 1-50 of \d+ \(limit set by the author\), as of \d{4}-\d\d-\d\d \d\d:\d\d UTC/,
    );
  },
);

test('an export has at most 1,000 rows and says how many issues there are', async () => {
  const document = await exported('reader1', 'word', 5000);

  expect(document.match(/"tableRow"/g)).toHaveLength(1001);
  expect(document).toMatch(/Rows 1-1000 of \d+ \(an export has no more rows than this\), as of 20/);
});

test('an export of as many rows as the author allows blames the author, not the export', async () => {
  const document = await exported('reader1', 'word', 1000);

  expect(document.match(/"tableRow"/g)).toHaveLength(1001);
  expect(document).toMatch(/Rows 1-1000 of \d+ \(limit set by the author\), as of 20/);
});

test('an export of more issues than it holds has Jira find those that the author’s filters leave', async () => {
  const filters = [{ fieldId: 'status', kind: 'choice' as const, values: ['Blocked'] }];
  const document = await exported('reader1', 'word', 10, { view: { filters } });

  expect(document.match(/"tableRow"/g)).toHaveLength(11);
  expect(document.match(/"text":"Blocked"/g)).toHaveLength(10);
  expect(document).toMatch(
    /Rows 1-10 of \d+ \(limit set by the author\), filtered by the author, as of/,
  );
});

test('an export is sorted by Jira, grouped, added up and colored as the author saved it', async () => {
  const display: MacroDefinition['display'] = {
    maxRows: 5,
    view: {
      sort: [{ fieldId: 'summary', direction: 'descending' }],
      groupBy: ['status'],
      totals: [{ fieldId: 'issuekey', function: 'count' }],
    },
    rules: [
      {
        when: { fieldId: 'status', kind: 'empty', empty: false },
        color: 'green',
        scope: 'cell',
        label: 'Known',
      },
    ],
  };
  const document = await exported('reader1', 'pdf', 5, display);

  expect(document).toContain('ORDER%20BY%20summary%20DESC');
  expect(document).toMatch(/Status: [\w ]+ \(\d\) · Key, count: \d/);
  expect(document).toContain('Total · Key, count: 5');
  expect(document.match(/"background":"#abf5d1"/g)).toHaveLength(5);
  expect(document).toContain('Green: Known');
});

test.each(['author1', 'nobody'] as const)(
  'an export by %s, who has no access, shows the query and no issues',
  async (account) => {
    const document = await exported(account, 'pdf');

    expect(document).toContain('The issues are not available in this export.');
    expect(document).toContain('order by key');
    expect(document).not.toContain('tableRow');
  },
);

test.each(['other', 'email', 'feed', 'diff'] as const)(
  'an export of type %s leads to the page and asks Jira for nothing, whether or not there is a person',
  async (type) => {
    const before = site().jira.requests.length;

    const document = await exported('reader1', type);

    expect(document).toContain('Open the page to see the issues');
    expect(document).toMatch(/viewpage\.action\?pageId=\d+/);
    expect(document).not.toMatch(/tableRow|order by key/);
    expect(site().jira.requests.length).toBe(before);
  },
);

test.each(['pdf', 'word', 'other'] as const)(
  'a macro without a config leads to the page in a %s export',
  async (type) => {
    const outcome = await site().host.exportMacro(
      site().confluence.frame('jql-table', 'reader1'),
      type,
    );

    expect(outcome).toMatchObject({ success: true, body: { type: 'doc' } });
    expect(JSON.stringify(outcome)).toContain('JQL Table: ');
    expect(JSON.stringify(outcome)).toContain('Open the page to see the issues');
  },
);

test.each([
  ['an old version of a page', 'pageVersion=1'],
  ['the app for phones', 'view=mobile'],
])(
  '%s shows a line that leads to the page, without its issues and without asking Jira',
  async (_where, query) => {
    const { confluence, host, jira } = site();
    const config = aDefinition(linkId, { jql: 'order by key' });
    config.display.title = 'Open bugs';
    const body = {
      type: 'doc',
      version: 1,
      content: [confluence.macroNode('jql-table', config)],
    };
    const id = confluence.createPage({ space: 'TEAM', title: 'Bugs', body, author: 'author1' });
    confluence.updatePage(id, body, 'author1');
    const before = jira.requests.length;

    const { text } = await requestSite(host, `${confluence.pageUrl(id)}?${query}`, {
      as: 'reader1',
    });

    expect(text).toMatch(/Open bugs: .*Open the page to see the issues/);
    expect(text).toContain(`viewpage.action?pageId=${id}`);
    expect(text).not.toMatch(/APP-1|forge-frame|data-macro/);
    expect(jira.requests.length).toBe(before);
  },
);
