import { SYSTEM_LINK_ID } from '#contract/application-link';
import type { MacroDefinition } from '#contract/macro-definition';
import type { AccountKey } from '#dev/confluence/accounts';
import type { ModuleFrame } from '#dev/host/kernel/module-frame';
import { several } from '#support/builders/several';
import { useAppSite } from '#support/sites/app-site';

const site = useAppSite();

const APP = 'project = APP and key <= APP-3 order by key';

async function exported(account: AccountKey, config: MacroDefinition): Promise<string> {
  const frame: ModuleFrame = {
    ...site().confluence.frame('jql-table', account),
    extension: { config, content: { id: '4711' } },
  };
  const outcome = await site().host.exportMacro(frame, 'pdf');
  if (!outcome.success) throw new Error(JSON.stringify(outcome));
  return JSON.stringify(outcome.body);
}

let acme: string;
let beta: string;

beforeAll(async () => {
  acme = await site().createLink('Acme Jira');
  beta = await site().createLink('Beta Jira');
  await site().connect('reader1', acme);
});

test('an export merges the rows of all sites and says how many come from each', async () => {
  const document = await exported(
    'reader1',
    several([
      { linkId: acme, jql: APP },
      { linkId: SYSTEM_LINK_ID, jql: 'project = APP and key <= APP-2 order by key' },
    ]),
  );

  expect(document.match(/"tableRow"/g)).toHaveLength(6);
  expect(document).toContain('Rows 1-5 of 5');
  expect(document).toContain('Acme Jira: 3 issues. ');
  expect(document).toContain('"Jira: 2 issues. ');
  expect(document.match(/Open in /g)).toHaveLength(2);
});

test('an export keeps the rows of the other sites if one fails, and says which and why', async () => {
  const document = await exported(
    'reader1',
    several([
      { linkId: acme, jql: APP },
      { linkId: beta, jql: APP },
    ]),
  );

  expect(document.match(/"tableRow"/g)).toHaveLength(4);
  expect(document).toContain('Acme Jira: 3 issues. ');
  expect(document).toContain(
    'Beta Jira: No issues from it, because: Connect to Beta Jira to see these issues',
  );
});

test('an export of which no site answers shows the queries of all', async () => {
  const document = await exported(
    'reader2',
    several([
      { linkId: acme, jql: 'key = APP-1' },
      { linkId: beta, jql: 'key = APP-2' },
    ]),
  );

  expect(document).not.toContain('tableRow');
  expect(document).toContain('key = APP-1');
  expect(document).toContain('key = APP-2');
  expect(document).toContain('The issues are not available in this export.');
});

test('an export holds no more rows than its limit, with a share of each site', async () => {
  const document = await exported(
    'reader1',
    several(
      [
        { linkId: acme, jql: 'order by key' },
        { linkId: SYSTEM_LINK_ID, jql: 'created <= now() order by updated desc' },
      ],
      { maxRows: 20 },
    ),
  );

  expect(document.match(/"tableRow"/g)).toHaveLength(21);
  expect(document).toMatch(/Rows 1-20 of (?:about )?\d+ \(limit set by the author\)/);
  expect(document).toMatch(/Acme Jira: 10 of \d+ issues/);
});
