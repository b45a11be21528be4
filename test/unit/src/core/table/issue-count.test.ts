import type { IssueCount } from '#contract/issue-table';
import { issueCount } from '#core/table/issue-count';
import type { IssueTotal } from '#core/jira/jira-client';

const exact = (count: number): IssueTotal => ({ count, precision: 'exact' });
const about = (count: number): IssueTotal => ({ count, precision: 'approximate' });
const atLeast = (count: number): IssueTotal => ({ count, precision: 'at-least' });

test.each<[string, Parameters<typeof issueCount>[0], IssueCount]>([
  ['all issues', { shown: 3, found: 3, total: exact(3), maxRows: 50 }, { shown: 3, total: 3 }],
  ['no issues', { shown: 0, found: 0, total: exact(0), maxRows: 50 }, { shown: 0, total: 0 }],
  [
    'the author’s limit',
    { shown: 50, found: 50, total: exact(613), maxRows: 50 },
    { shown: 50, total: 613, limitedBy: 'author' },
  ],
  [
    'a limit that cuts nothing',
    { shown: 50, found: 50, total: exact(50), maxRows: 50 },
    { shown: 50, total: 50 },
  ],
  [
    'an estimate',
    { shown: 50, found: 50, total: about(1200), maxRows: 50 },
    { shown: 50, total: 1200, precision: 'approximate', limitedBy: 'author' },
  ],
  [
    'an estimate of fewer issues than are at hand',
    { shown: 50, found: 50, total: about(48), maxRows: 50 },
    { shown: 50, total: 50, precision: 'at-least', limitedBy: 'author' },
  ],
  [
    'an estimate of as many issues as are at hand',
    { shown: 50, found: 50, total: about(50), maxRows: 50 },
    { shown: 50, total: 50, precision: 'at-least', limitedBy: 'author' },
  ],
  [
    'no number at all',
    { shown: 200, found: 200, total: atLeast(200), maxRows: 200 },
    { shown: 200, total: 200, precision: 'at-least', limitedBy: 'author' },
  ],
  [
    'rows that one answer has no room for',
    { shown: 700, found: 1000, total: exact(1000), maxRows: 1000 },
    { shown: 700, total: 1000, limitedBy: 'size' },
  ],
  [
    'rows that Jira did not give',
    { shown: 100, found: 100, total: exact(613), maxRows: 1000 },
    { shown: 100, total: 613, limitedBy: 'jira' },
  ],
  [
    'issues that came while pages were fetched',
    { shown: 52, found: 52, total: exact(51), maxRows: 1000 },
    { shown: 52, total: 52 },
  ],
  [
    'more rows than the author asked for, which Jira may give',
    { shown: 51, found: 51, total: exact(60), maxRows: 50 },
    { shown: 51, total: 60, limitedBy: 'author' },
  ],
  [
    'a search that stopped after its pages',
    { shown: 50, found: 50, total: atLeast(50), maxRows: 50, stoppedBy: 'pages' },
    { shown: 50, total: 50, precision: 'at-least', limitedBy: 'pages' },
  ],
  [
    'rows without room of a search that failed on the way',
    { shown: 40, found: 50, total: exact(80), maxRows: 50, stoppedBy: 'failure' },
    { shown: 40, total: 80, limitedBy: 'size' },
  ],
])('the count of a table is correct for %s', (_what, table, count) => {
  expect(issueCount(table)).toEqual(count);
});
