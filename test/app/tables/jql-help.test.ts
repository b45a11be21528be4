import { SYSTEM_LINK_ID } from '#contract/application-link';
import type { JqlSuggestion, JqlVocabulary } from '#contract/jql-vocabulary';
import type { LinkAccess } from '#contract/link-configuration';
import { useAppSite } from '#support/sites/app-site';
import { approveForAll } from '#support/sites/shared-link';

const site = useAppSite();
let linkId: string;

beforeAll(async () => {
  linkId = await site().createLink();
  await site().connect('author1', linkId);
});

const vocabularyOf = (link: string) =>
  site().value<JqlVocabulary>('jql-table', 'author1', 'jqlVocabulary', { linkId: link });

const suggest = (link: string, fieldName: string, typed: string) =>
  site().value<JqlSuggestion[]>('jql-table', 'author1', 'jqlSuggestions', {
    linkId: link,
    fieldName,
    typed,
  });

test.each(['the linked Jira', 'the Jira of the same site'])(
  '%s tells an author the fields with their operators, and the functions',
  async (name) => {
    const { fields, functions } = await vocabularyOf(
      name === 'the linked Jira' ? linkId : SYSTEM_LINK_ID,
    );

    expect(fields.find(({ value }) => value === 'status')).toMatchObject({
      operators: expect.arrayContaining(['=', 'not in', 'was']) as string[],
      orderable: true,
      suggests: true,
    });
    expect(fields.find(({ value }) => value === '"Story Points"')?.customFieldId).toBe(
      'customfield_10016',
    );
    expect(functions.map(({ value }) => value)).toContain('currentUser()');
  },
);

test.each(['the linked Jira', 'the Jira of the same site'])(
  '%s suggests values for what an author types, without HTML',
  async (name) => {
    const link = name === 'the linked Jira' ? linkId : SYSTEM_LINK_ID;

    expect(await suggest(link, 'status', 'in p')).toEqual([
      { value: '"In Progress"', displayName: 'In Progress' },
    ]);
  },
);

test.each(['jqlVocabulary', 'jqlSuggestions'])(
  '%s asks as the author, who must have approved access',
  async (name) => {
    const payload = {
      linkId,
      ...(name === 'jqlSuggestions' && { fieldName: 'status', typed: '' }),
    };

    expect(await site().invoke('jql-table', 'reader1', name, payload)).toMatchObject({
      ok: false,
      error: { code: 'AUTHORIZATION_REQUIRED' },
    });
  },
);

test.each([
  { fieldName: 'status' },
  { fieldName: 'x'.repeat(300), typed: '' },
  { typed: '\ud800' },
])('a question for values that the dialog never asks is refused (%#)', async (question) => {
  expect(
    await site().invoke('jql-table', 'author1', 'jqlSuggestions', { linkId, ...question }),
  ).toMatchObject({ ok: false, error: { code: 'PAYLOAD_INVALID' } });
});

describe('a shared account', () => {
  let shared: string;
  let on: string;

  const setAccess = (jqlClause?: string) => {
    const access: LinkAccess = { mode: 'shared', account: 'approval', spaces: 'all' };
    return site().value('application-links', 'admin', 'saveAccess', {
      linkId: shared,
      access: { ...access, ...(jqlClause !== undefined && { jqlClause }) },
    });
  };
  const ask = (account: 'author1' | 'reader1', name: string, more: object = {}) =>
    site().invoke<JqlVocabulary & JqlSuggestion[]>('jql-table', { account, on }, name, {
      linkId: shared,
      ...more,
    });

  beforeAll(async () => {
    shared = await site().createLink('Shared Jira');
    await setAccess();
    await approveForAll(site(), shared, 'author2');
    const body = { type: 'doc', version: 1, content: [] };
    on = site().confluence.createPage({ space: 'PRODUCT', title: 'A', body, author: 'author1' });
  });

  test('a shared account completes queries for authors of the page and for nobody else', async () => {
    await setAccess();
    const question = { fieldName: 'status', typed: 'in p' };

    expect(await ask('author1', 'jqlVocabulary')).toMatchObject({ ok: true });
    expect(await ask('author1', 'jqlSuggestions', question)).toMatchObject({
      ok: true,
      value: [{ value: '"In Progress"' }],
    });
    for (const name of ['jqlVocabulary', 'jqlSuggestions']) {
      expect(await ask('reader1', name, name === 'jqlSuggestions' ? question : {})).toMatchObject({
        ok: false,
        error: { code: 'AUTHOR_REFUSED' },
      });
    }
  });

  test('a shared account with a clause names no custom field and no value that only issues outside of it have', async () => {
    await setAccess();
    const all = await ask('author1', 'jqlVocabulary');
    await setAccess('created > "2999-01-01"');
    const limited = await ask('author1', 'jqlVocabulary');

    const customIn = (answer: typeof all) =>
      answer.ok ? answer.value.fields.filter((field) => field.customFieldId !== undefined) : [];
    expect(customIn(limited).length).toBeLessThan(customIn(all).length);
    expect(limited).toMatchObject({ ok: true });
    expect(await ask('author1', 'jqlSuggestions', { fieldName: 'project', typed: '' })).toEqual({
      ok: true,
      value: [],
    });
  });
});
