/** What a table of issues usually shows: ten columns. */
export const BENCH_COLUMNS = [
  'issuekey',
  'issuetype',
  'summary',
  'status',
  'priority',
  'assignee',
  'reporter',
  'fixVersions',
  'created',
  'updated',
];

/** All projects, in an order that mixes old and new issues. */
export const BENCH_JQL = 'order by updated desc';
