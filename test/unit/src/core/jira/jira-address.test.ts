import { recognizeJiraAddress } from '#core/jira/jira-address';

const LINKS = [
  { id: 'root', displayUrl: 'https://jira.example.com' },
  { id: 'context', displayUrl: 'https://jira.example.com/jira' },
  { id: 'cloud', displayUrl: 'https://acme.atlassian.net' },
];

const found = (text: string) => {
  const recognised = recognizeJiraAddress(text, LINKS);
  return recognised && [recognised.link.id, recognised.address];
};

test.each([
  ['an issue', 'https://acme.atlassian.net/browse/ABC-12', 'issuekey = ABC-12'],
  [
    'an issue below a context path',
    'https://jira.example.com/jira/browse/abc-12',
    'issuekey = ABC-12',
  ],
  [
    'an issue beside a board',
    'https://acme.atlassian.net/jira/software/projects/ABC/boards/7?selectedIssue=ABC-3',
    'issuekey = ABC-3',
  ],
  [
    'a search',
    'https://jira.example.com/jira/issues/?jql=project%20%3D%20ABC+ORDER+BY+key',
    'project = ABC ORDER BY key',
  ],
  ['a search of Cloud', 'https://acme.atlassian.net/jira/search?jql=a%20%3D%201', 'a = 1'],
  ['a saved filter', 'https://jira.example.com/issues/?filter=10003', 'filter = 10003'],
  [
    'a filter of Jira itself',
    'https://acme.atlassian.net/issues/?filter=-1',
    'assignee = currentUser() AND resolution = Unresolved ORDER BY updated DESC',
  ],
  ['a changed filter', 'https://acme.atlassian.net/issues/?filter=10003&jql=b%3D2', 'b=2'],
  [
    'an issue with spaces around it',
    '  https://acme.atlassian.net/browse/A1-2 \n',
    'issuekey = A1-2',
  ],
])('recognises %s', (_what, text, jql) => {
  expect(found(text)?.[1]).toEqual({ jql });
});

test('knows no filter that has the name of something every object has', () => {
  expect(found('https://jira.example.com/issues/?filter=constructor')).toBeUndefined();
});

test.each([
  ['https://jira.example.com/jira/secure/RapidBoard.jspa?rapidView=7', { boardId: '7' }],
  [
    'https://jira.example.com/jira/secure/RapidBoard.jspa?rapidView=7&projectKey=ABC',
    { boardId: '7', projectKey: 'ABC' },
  ],
  [
    'https://acme.atlassian.net/jira/software/c/projects/ABC/boards/12/backlog',
    { boardId: '12', projectKey: 'ABC' },
  ],
])('recognises the board %s', (text, board) => {
  expect(found(text)?.[1]).toEqual(board);
});

test('means the link whose context path fits best', () => {
  expect(found('https://jira.example.com/jira/browse/ABC-1')?.[0]).toBe('context');
  expect(found('https://jira.example.com/browse/ABC-1')?.[0]).toBe('root');
  expect(found('https://jira.example.com/jiraffe/browse/ABC-1')).toBeUndefined();
});

test.each([
  'project = ABC',
  'https://elsewhere.example.com/browse/ABC-1',
  'https://acme.atlassian.net.evil.test/browse/ABC-1',
  'https://acme.atlassian.net@evil.test/browse/ABC-1',
  'https://acme.atlassian.net/wiki/spaces/DEV',
  'https://acme.atlassian.net/browse/ABC',
  'https://acme.atlassian.net/issues/?filter=abc',
  'https://acme.atlassian.net/issues/?jql=%20',
  'https://acme.atlassian.net/browse/ABC-1 and more',
  'javascript:alert(1)',
  '',
])('does not recognise %j', (text) => {
  expect(found(text)).toBeUndefined();
});
