import { SYSTEM_LINK_ID } from '#contract/application-link';
import { linkForServer } from '#core/migration/link-for-server';
import { oldColumns } from '#core/migration/old-columns';

const choice = (fieldId: string, name: string) => ({ fieldId, name, custom: true });
const link = (id: string, name: string, displayUrl: string) => ({ id, name, displayUrl });

test("Jira's own fields, custom fields by id and fields by an unmistakable name become columns", () => {
  const columns = ['Key', 'type', 'fixVersion', 'customfield_7', 'story points', 'Team', 'Gone'];
  const choices = [
    choice('customfield_1', 'Story Points'),
    choice('customfield_2', 'Team'),
    choice('customfield_3', 'Team'),
  ];

  expect(oldColumns(columns, choices)).toEqual({
    fieldIds: ['issuekey', 'issuetype', 'fixVersions', 'customfield_7', 'customfield_1'],
    unknown: ['Team', 'Gone'],
  });
});

test('a column that is named twice stands once', () => {
  expect(oldColumns(['key', 'issuekey'])).toEqual({ fieldIds: ['issuekey'], unknown: [] });
});

const LINKS = [
  link('a', 'Company Jira', 'https://jira.example.com/jira'),
  link('b', 'Cloud', 'https://acme.atlassian.net'),
  link('c', 'Twin', 'https://one.example.com'),
  link('d', 'Twin', 'https://two.example.com'),
  link(SYSTEM_LINK_ID, 'Jira', 'https://own.atlassian.net'),
];

test.each([
  ['company jira', 'a'],
  ['https://jira.example.com/jira/issues/?jql=x', 'a'],
  ['https://jira.example.com/other', undefined],
  ['https://jira.example.com.evil.example/jira', undefined],
  ['JIRA (acme.atlassian.net)', 'b'],
  ['JIRA (evil-acme.atlassian.net)', undefined],
  ['System Jira', SYSTEM_LINK_ID],
  ['Twin', undefined],
  ['Unknown', undefined],
  [undefined, undefined],
])('an old macro with the server %s belongs to the link %s', (server, id) => {
  expect(linkForServer(server, LINKS)?.id).toBe(id);
});
