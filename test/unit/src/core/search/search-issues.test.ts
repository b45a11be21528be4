import { AppError } from '#contract/app-error';
import type { JiraClient, JiraIssue, SearchRequest } from '#core/jira/jira-client';
import { searchIssues } from '#core/search/search-issues';

type Asked = [what: string, ...parameters: unknown[]];
type Answers = Partial<Pick<JiraClient, 'fields' | 'issuesByKey' | 'changelogs'>>;

const summary = { name: 'Summary', schema: { type: 'string', system: 'summary' } };

function aJira(issues: JiraIssue[], answers: Answers = {}) {
  const asked: Asked[] = [];
  const described = new Map([['summary', summary]]);
  const jira = {
    search: (request: SearchRequest) => {
      asked.push(['search', request.fieldIds]);
      const total = { count: issues.length, precision: 'exact' as const };
      return Promise.resolve({ issues, total, described, warnings: ['Odd.'], stoppedBy: 'pages' });
    },
    fields: () => {
      asked.push(['fields']);
      return answers.fields?.() ?? Promise.resolve([]);
    },
    issuesByKey: (keys: readonly string[], fieldIds: string[]) => {
      asked.push(['issuesByKey', keys.length, fieldIds]);
      return answers.issuesByKey?.(keys, fieldIds) ?? Promise.resolve([]);
    },
    changelogs: (of: readonly JiraIssue[], fieldIds: string[]) => {
      asked.push(['changelogs', of.length, fieldIds]);
      return answers.changelogs?.(of, fieldIds) ?? Promise.resolve(new Map());
    },
  };
  return { asked, jira: jira as unknown as JiraClient };
}

const find = (jira: JiraClient, ...fieldIds: string[]) =>
  searchIssues(jira, { jql: 'a = 1', fieldIds, maxResults: 50 });

const PARENT = { id: 'parent', name: 'Parent', custom: false, schema: { system: 'parent' } };
const withParents = (length: number): JiraIssue[] =>
  Array.from({ length }, (_, at) => ({ key: `ABC-${at}`, fields: { parent: { key: `P-${at}` } } }));
const failing = (code: 'JIRA_TIMEOUT' | 'NO_SITE_ACCESS' | 'AUTHORIZATION_EXPIRED') => () =>
  Promise.reject(new AppError(code, 'Failed.'));

test('a search of known fields asks Jira once and keeps what it says', async () => {
  const { jira, asked } = aJira([{ key: 'ABC-1', fields: {} }]);

  const found = await find(jira, 'issuekey', 'summary');

  expect(asked).toEqual([['search', ['summary']]]);
  expect(found).toMatchObject({
    jql: 'a = 1',
    warnings: ['Odd.'],
    stoppedBy: 'pages',
    total: { count: 1, precision: 'exact' },
    supplements: {},
  });
  expect(found.fields.get('summary')).toEqual(summary);
});

test('a search of a field that Jira did not describe asks for all fields', async () => {
  const { jira } = aJira([], { fields: () => Promise.resolve([PARENT]) });

  expect((await find(jira, 'parent')).fields.get('parent')).toEqual(PARENT);
});

test.each(['JIRA_TIMEOUT', 'NO_SITE_ACCESS'] as const)(
  'a search does without the descriptions of fields if Jira fails on them with %s',
  async (code) => {
    const { jira } = aJira([], { fields: failing(code) });

    expect([...(await find(jira, 'parent')).fields.keys()]).toEqual(['summary']);
  },
);

test('a search fails if the approval ends while fields are described', async () => {
  const { jira } = aJira([], { fields: failing('AUTHORIZATION_EXPIRED') });

  await expect(find(jira, 'parent')).rejects.toMatchObject({ code: 'AUTHORIZATION_EXPIRED' });
});

test('the names of referenced issues are asked for in batches of 100, of at most 500', async () => {
  const { jira, asked } = aJira(withParents(501), {
    fields: () => Promise.resolve([PARENT]),
    issuesByKey: (keys) =>
      keys.includes('P-0')
        ? Promise.resolve(keys.map((key) => ({ key, fields: { summary: `S ${key}` } })))
        : failing('JIRA_TIMEOUT')(),
  });

  const { supplements } = await find(jira, 'parent');

  const batches = asked.filter(([what]) => what === 'issuesByKey');
  expect(batches).toEqual(
    Array.from({ length: 5 }, () => ['issuesByKey', 100, ['summary', 'status']]),
  );
  expect(supplements.names?.size).toBe(100);
  expect(supplements.names?.get('P-99')).toEqual({ summary: 'S P-99' });
});

test('the names of referenced issues that Jira sends at once are not asked for', async () => {
  const parents = [
    { key: 'P-1', fields: { summary: 'One' } },
    { key: 'P-2', fields: {} },
  ];
  const issues = parents.map((parent, at) => ({ key: `ABC-${at}`, fields: { parent } }));
  const subtasks = [{ key: 'P-2' }, { key: 'P-3' }];
  const { jira, asked } = aJira([...issues, { key: 'ABC-9', fields: { subtasks } }], {
    fields: () =>
      Promise.resolve([PARENT, { ...PARENT, id: 'subtasks', schema: { system: 'subtasks' } }]),
  });

  await find(jira, 'parent', 'subtasks');

  expect(asked.at(-1)).toEqual(['issuesByKey', 2, ['summary', 'status']]);
});

test('the time in a status comes from the changelog of at most 100 issues, or from their creation', async () => {
  const issues = Array.from({ length: 101 }, (_, at) => ({
    key: `ABC-${at}`,
    fields: at === 1 ? {} : { created: '2026-11-01T00:00:00.000+0000' },
  }));
  const change = (at: string) => ({ at, fieldId: 'status', from: 'A', to: 'B' });
  const { jira, asked } = aJira(issues, {
    changelogs: () => Promise.resolve(new Map([['ABC-0', [change('first'), change('last')]]])),
  });

  const { supplements } = await find(jira, 'derived.timeInStatus');

  expect(asked.at(-1)).toEqual(['changelogs', 100, ['status']]);
  expect(supplements.statusSince?.size).toBe(99);
  expect(supplements.statusSince?.get('ABC-0')).toBe('last');
  expect(supplements.statusSince?.get('ABC-2')).toBe('2026-11-01T00:00:00.000+0000');
});

test('a search does without the changelog if Jira fails on it', async () => {
  const issues = [{ key: 'ABC-1', fields: {} }];
  const { jira } = aJira(issues, { changelogs: failing('JIRA_TIMEOUT') });

  expect((await find(jira, 'derived.timeInStatus')).supplements).toEqual({});
});

test.each([
  ['a list that lacks it', () => Promise.resolve([])],
  ['a refusal', failing('NO_SITE_ACCESS')],
  ['a time limit', failing('JIRA_TIMEOUT')],
] as [string, NonNullable<Answers['fields']>][])(
  'a column that Jira answers with %s is looked for once and then named as not described',
  async (_what, fields) => {
    const { jira, asked } = aJira([{ key: 'ABC-1', fields: {} }], { fields });

    const { undescribed } = await find(jira, 'summary', 'customfield_9');

    expect(undescribed).toEqual(['customfield_9']);
    expect(asked.filter(([what]) => what === 'fields')).toHaveLength(1);
  },
);

test('a column that is known not to be described is not looked for, and another one is', async () => {
  const { jira, asked } = aJira([{ key: 'ABC-1', fields: {} }]);
  const search = (...fieldIds: string[]) =>
    searchIssues(jira, { jql: 'a = 1', fieldIds, maxResults: 50, undescribed: ['customfield_9'] });

  const known = await search('summary', 'customfield_9');
  expect(asked).toEqual([['search', ['summary', 'customfield_9']]]);
  expect(known.undescribed).toBeUndefined();

  const both = await search('customfield_9', 'customfield_8');
  expect(asked.at(-1)).toEqual(['fields']);
  expect(both.undescribed).toEqual(['customfield_9', 'customfield_8']);
});
