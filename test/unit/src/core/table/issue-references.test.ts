import type { Cell, IssueReference, TableRow } from '#contract/issue-table';
import { describedReferences, withBareReferences } from '#core/table/issue-references';

const to = (key: string, more: Partial<IssueReference> = {}): IssueReference => ({
  key,
  url: `https://x.test/browse/${key}`,
  ...more,
});
const issue = (reference: IssueReference): Cell => ({ type: 'issue', ...reference });
const issues = (...all: IssueReference[]): Cell => ({ type: 'issues', issues: all });

const ROWS: TableRow[] = [
  {
    key: 'A-1',
    cells: [
      issue(to('A-1', { summary: 'Row' })),
      issues(to('B-1', { summary: 'Other' }), to('B-2'), to('B-1', { done: true })),
    ],
  },
  { key: 'A-2', cells: [issue(to('A-1', { summary: 'Row' })), { type: 'text', text: 'x' }] },
];

test('the issues of which a table tells more than their keys are listed once, without its rows', () => {
  expect(describedReferences(ROWS)).toEqual(['B-1']);
});

test('an issue that is neither a row nor known is shown by its key alone', () => {
  expect(withBareReferences(ROWS, [])).toEqual([
    { key: 'A-1', cells: [ROWS[0]?.cells[0], issues(to('B-1'), to('B-2'), to('B-1'))] },
    ROWS[1],
  ]);
  expect(withBareReferences(ROWS, ['B-1'])).toEqual(ROWS);
});
