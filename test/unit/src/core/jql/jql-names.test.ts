import { isOrderable, jqlNamesOf } from '#core/jql/jql-names';

test.each([
  ['issuekey', 'key issuekey issue id'],
  ['summary', 'summary'],
  ['issuetype', 'issuetype type'],
  ['status', 'status'],
  ['priority', 'priority'],
  ['resolution', 'resolution'],
  ['assignee', 'assignee'],
  ['reporter', 'reporter'],
  ['creator', 'creator'],
  ['project', 'project'],
  ['components', 'component'],
  ['fixVersions', 'fixVersion'],
  ['versions', 'affectedVersion'],
  ['labels', 'labels'],
  ['created', 'created createdDate'],
  ['updated', 'updated updatedDate'],
  ['resolutiondate', 'resolved resolutiondate'],
  ['lastViewed', 'lastViewed'],
  ['duedate', 'due duedate'],
  ['environment', 'environment'],
  ['description', 'description'],
  ['security', 'level'],
  ['votes', 'votes'],
  ['watches', 'watchers'],
  ['timeestimate', 'remainingEstimate timeestimate'],
  ['timeoriginalestimate', 'originalEstimate timeoriginalestimate'],
  ['timespent', 'timespent'],
  ['workratio', 'workratio'],
  ['customfield_10016', 'cf[10016]'],
  ['customfield_', undefined],
  ['customfield_1x', undefined],
  ['x_customfield_1', undefined],
  ['parent', undefined],
  ['constructor', undefined],
])('the field %s has the JQL names %s', (fieldId, names) => {
  expect(jqlNamesOf(fieldId)?.join(' ')).toBe(names);
});

test.each([
  ['customfield_1', undefined, true],
  ['customfield_1', 'x:float', true],
  ['customfield_1', 'x:multiuserpicker', false],
  ['customfield_1', 'x:multigrouppicker', false],
  ['customfield_1', 'x:people', false],
  ['customfield_1', 'x:sd-request-participants', false],
  ['customfield_1', 'x:servicedesk-approvers-list', false],
  ['customfield_1', 'x:timeinstatus', false],
  ['parent', undefined, false],
])('issues can be ordered by the field %s of the type %s: %s', (fieldId, custom, expected) => {
  expect(isOrderable(fieldId, { custom })).toBe(expected);
});
