import { recognizeJiraAddress } from '#core/jira/jira-address';

const LINKS = [
  { id: 'root', displayUrl: 'https://jira.example.com' },
  { id: 'context', displayUrl: 'https://jira.example.com/jira' },
  { id: 'cloud', displayUrl: 'https://acme.atlassian.net' },
];
const CLOUD = 'https://acme.atlassian.net';
const SERVER = 'https://jira.example.com/jira';

const linkOf = (text: string) => {
  const found = recognizeJiraAddress(text, LINKS);
  return 'link' in found ? found.link.id : undefined;
};
const addressOf = (text: string) => {
  const found = recognizeJiraAddress(text, LINKS);
  return found.kind === 'source' ? found.address : undefined;
};

test.each([
  `${CLOUD}/browse/ABC-12`,
  `${SERVER}/browse/abc-12`,
  `${SERVER}/browse/ABC-12?jql=project%20%3D%20ABC`,
  `  ${CLOUD}/browse/ABC-12 \n`,
  'HTTPS://ACME.atlassian.net/browse/ABC-12',
  `${CLOUD}/issues/ABC-12`,
  `${SERVER}/projects/ABC/issues/ABC-12?filter=allopenissues`,
  `${CLOUD}/jira/software/c/projects/ABC/issues/ABC-12`,
  `${CLOUD}/jira/servicedesk/projects/ABC/queues/custom/4/ABC-12`,
  `${SERVER}/projects/ABC/queues/custom/4/ABC-12`,
  `${SERVER}/servicedesk/customer/portal/3/ABC-12`,
  `${CLOUD}/jira/software/projects/ABC/boards/7?selectedIssue=ABC-12`,
])('the address %s is that of one issue', (text) => {
  expect(addressOf(text)).toEqual({ jql: 'issuekey = ABC-12' });
});

test.each([
  `${SERVER}/issues/?jql=project%20%3D%20ABC+ORDER+BY+key`,
  `${CLOUD}/issues?jql=project%20%3D%20ABC+ORDER+BY+key`,
  `${CLOUD}/issues/?filter=10003&jql=project+%3D+ABC+ORDER+BY+key`,
  `${CLOUD}/issues?filter=-4&jql=project+%3D+ABC+ORDER+BY+key`,
  `${CLOUD}/issues?jql=project+%3D+ABC+ORDER+BY+key&selectedIssue=ABC-12`,
  `${CLOUD}/issues/ABC-12?jql=project+%3D+ABC+ORDER+BY+key`,
  `${CLOUD}/jira/search?jql=project+%3D+ABC+ORDER+BY+key`,
  `${CLOUD}/jira/software/c/projects/ABC/issues?jql=project+%3D+ABC+ORDER+BY+key`,
  `${CLOUD}/jira/software/projects/ABC/issues/?jql=project+%3D+ABC+ORDER+BY+key`,
  `${SERVER}/secure/IssueNavigator.jspa?reset=true&jqlQuery=project+%3D+ABC+ORDER+BY+key`,
])('the address %s is that of its query', (text) => {
  expect(addressOf(text)).toEqual({ jql: 'project = ABC ORDER BY key' });
});

test.each([
  `${SERVER}/issues/?filter=10003`,
  `${CLOUD}/issues?filter=10003`,
  `${CLOUD}/jira/software/c/projects/ABC/issues?filter=10003`,
  `${SERVER}/secure/IssueNavigator.jspa?mode=hide&requestId=10003`,
])('the address %s is that of a saved filter', (text) => {
  expect(addressOf(text)).toEqual({ filterId: '10003' });
});

test.each([
  ['-1', 'assignee = currentUser() AND resolution = Unresolved ORDER BY updated DESC'],
  ['-2', 'reporter = currentUser() ORDER BY created DESC'],
  ['-3', 'issuekey IN issueHistory() ORDER BY lastViewed DESC'],
  ['-4', 'ORDER BY created DESC'],
  ['-5', 'resolution = Unresolved ORDER BY priority DESC, updated DESC'],
  ['-6', 'created >= -1w ORDER BY created DESC'],
  ['-7', 'resolutiondate >= -1w ORDER BY updated DESC'],
  ['-8', 'updated >= -1w ORDER BY updated DESC'],
  ['-9', 'statusCategory = Done ORDER BY updated DESC'],
])('the filter %s of Jira itself has the query %s', (filter, jql) => {
  expect(addressOf(`${CLOUD}/issues/?filter=${filter}`)).toEqual({ jql });
});

test.each([
  ['myopenissues', 'assignee = currentUser() AND resolution = Unresolved'],
  ['reportedbyme', 'reporter = currentUser()'],
  ['doneissues', 'statusCategory = Done'],
])('the filter %s of a project has the condition %s', (filter, condition) => {
  expect(addressOf(`${CLOUD}/projects/ABC/issues?filter=${filter}`)).toEqual({
    jql: `project = "ABC" AND ${condition} ORDER BY created DESC`,
  });
});

test('the address of a filter of Jira itself is that of its query, because JQL does not know its number', () => {
  expect(addressOf(`${CLOUD}/issues/?filter=-1`)).toEqual({
    jql: 'assignee = currentUser() AND resolution = Unresolved ORDER BY updated DESC',
  });
});

test.each([
  [`${SERVER}/secure/RapidBoard.jspa?rapidView=7`, { boardId: '7' }],
  [
    `${SERVER}/secure/RapidBoard.jspa?rapidView=7&projectKey=ABC`,
    { boardId: '7', projectKey: 'ABC' },
  ],
  [`${CLOUD}/jira/software/c/projects/ABC/boards/12/backlog`, { boardId: '12', projectKey: 'ABC' }],
  [`${CLOUD}/jira/people/5b10a2844c20165700ede21g/boards/3`, { boardId: '3' }],
  [`${SERVER}/SECURE/rapidboard.jspa?rapidView=7`, { boardId: '7' }],
  [`${CLOUD}/jira/software/c/PROJECTS/abc/boards/12`, { boardId: '12', projectKey: 'abc' }],
])('the address %s is that of a board', (text, board) => {
  expect(addressOf(text)).toEqual(board);
});

test.each([
  [`${SERVER}/projects/ABC/issues`, 'project = "ABC" ORDER BY created DESC'],
  [`${CLOUD}/jira/software/c/projects/ABC/issues/`, 'project = "ABC" ORDER BY created DESC'],
  [`${CLOUD}/jira/core/projects/abc/list`, 'project = "ABC" ORDER BY created DESC'],
  [
    `${SERVER}/projects/ABC/issues/?filter=allopenissues`,
    'project = "ABC" AND resolution = Unresolved ORDER BY created DESC',
  ],
  [`${SERVER}/projects/ABC/issues?filter=toString`, 'project = "ABC" ORDER BY created DESC'],
])('the address %s is that of the issues of a project', (text, jql) => {
  expect(addressOf(text)).toEqual({ jql });
});

test.each([
  `${CLOUD}/jira/servicedesk/projects/ABC/queues/custom/12`,
  `${SERVER}/projects/ABC/queues/custom/12`,
  `${SERVER}/servicedesk/agent/ABC/queues/12`,
])('the address %s is that of a queue, whose query it does not tell', (text) => {
  expect(addressOf(text)).toEqual({
    jql: 'project = "ABC" ORDER BY created DESC',
    widerThan: 'queue',
  });
});

test('the address of “My requests” on a service desk finds what the reader reported', () => {
  expect(addressOf(`${CLOUD}/servicedesk/customer/user/requests?page=1`)).toEqual({
    jql: 'reporter = currentUser() ORDER BY updated DESC',
  });
});

test('an address belongs to the link whose context path fits best', () => {
  expect(linkOf('https://jira.example.com/jira/browse/ABC-1')).toBe('context');
  expect(linkOf('https://jira.example.com/browse/ABC-1')).toBe('root');
  expect(recognizeJiraAddress('https://jira.example.com/jiraffe/browse/ABC-1', LINKS).kind).toBe(
    'other-page',
  );
});

test.each([
  `${CLOUD}/wiki/spaces/DEV`,
  `${CLOUD}/wiki/spaces/DEV/pages/ABC-1`,
  `${CLOUD}/browse/ABC`,
  `${CLOUD}/issues/?filter=abc`,
  `${CLOUD}/issues/?jql=%20`,
  `${CLOUD}/servicedesk/customer/portal/3`,
  `${SERVER}/secure/Dashboard.jspa`,
  `${SERVER}/secure/RapidBoard.jspa?rapidView=x7`,
  `${SERVER}/secure/RapidBoard.jspa?rapidView=7x`,
  `${SERVER}/secure/RapidBoard.jspa`,
  `${SERVER}/x/secure/RapidBoard.jspa?rapidView=7`,
  `${SERVER}/secure/RapidBoard.jspax?rapidView=7`,
  `${SERVER}/x/boards/7`,
  `${CLOUD}/issues/?filter=${'1'.repeat(19)}`,
  `${CLOUD}/issues/?filter=1a`,
  `${CLOUD}/projects/ABC/issuesx`,
  `${CLOUD}/projects/ABC/queuesx`,
  `${CLOUD}/servicedesk/customer/requestsx`,
  `${CLOUD}/x/servicedesk/customer/requests`,
  `${CLOUD}/x/browse/ABC-1`,
  'https://jira.example.com/issues/?filter=constructor',
])('the address %s of a linked Jira shows no issues of a query', (text) => {
  expect(recognizeJiraAddress(text, LINKS).kind).toBe('other-page');
});

test.each([
  'https://elsewhere.example.com/browse/ABC-1',
  `${CLOUD}.evil.test/browse/ABC-1`,
  'https://acme.atlassian.net@evil.test/browse/ABC-1',
])('the address %s belongs to no link', (text) => {
  expect(recognizeJiraAddress(text, LINKS).kind).toBe('not-linked');
});

test.each(['project = ABC', `${CLOUD}/browse/ABC-1 and more`, 'javascript:alert(1)', ''])(
  'the text %j is left to Jira as a query',
  (text) => {
    expect(recognizeJiraAddress(text, LINKS).kind).toBe('query');
  },
);
