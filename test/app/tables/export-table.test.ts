import type { ModuleFrame } from '#dev/host/kernel/module-frame';
import type { AccountKey } from '#dev/confluence/accounts';
import { aDefinition, useAppSite } from '#support/sites/app-site';

const site = useAppSite();
let linkId: string;

beforeAll(async () => {
  linkId = await site().createLink();
  await site().connect('reader1', linkId);
});

async function exported(account: AccountKey, type: 'pdf' | 'word', maxRows = 50): Promise<string> {
  const frame: ModuleFrame = {
    ...site().confluence.frame('jql-table', account),
    extension: { config: aDefinition(linkId, { jql: 'order by key', maxRows }) },
  };
  const outcome = await site().host.exportMacro(frame, type);
  if (!outcome.success) throw new Error(JSON.stringify(outcome));
  return JSON.stringify(outcome.body);
}

test.each(['pdf', 'word'] as const)(
  'a %s export shows the issues that the exporting reader sees',
  async (type) => {
    const document = await exported('reader1', type);

    expect(document.match(/"tableRow"/g)).toHaveLength(51);
    expect(document).toMatch(
      /Rows 1-50 of \d+ \(limit set by the author\), as of \d{4}-\d\d-\d\d \d\d:\d\d UTC/,
    );
  },
);

test('an export has at most 200 rows and says how many issues there are', async () => {
  const document = await exported('reader1', 'word', 1000);

  expect(document.match(/"tableRow"/g)).toHaveLength(201);
  expect(document).toMatch(/Rows 1-200 of \d+ \(an export has no more rows than this\), as of 20/);
});

test('an export of as many rows as the author allows blames the author, not the export', async () => {
  const document = await exported('reader1', 'word', 200);

  expect(document.match(/"tableRow"/g)).toHaveLength(201);
  expect(document).toMatch(/Rows 1-200 of \d+ \(limit set by the author\), as of 20/);
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

test('a macro that was never configured exports an empty document', async () => {
  const outcome = await site().host.exportMacro(
    site().confluence.frame('jql-table', 'reader1'),
    'word',
  );

  expect(outcome).toMatchObject({ success: true, body: { type: 'doc', content: [] } });
});
