import { type CellCase, alike } from './cell-case';

/** Times, counts and amounts of Jira itself. */
export const NUMBER_CASES: CellCase[] = [
  ...alike(
    ['created', 'updated', 'resolutiondate', 'lastViewed', 'statuscategorychangedate'],
    { type: 'datetime' },
    [
      '2022-05-17T04:26:21.613-0700',
      { type: 'datetime', at: '2022-05-17T04:26:21.613-07:00' },
      ['2022-05-17 04:26 -07:00', [1652786781.613], ['2022-05-17T04:26:21.613-07:00']],
    ],
  ),
  [
    'datetime in UTC as an offset',
    { type: 'datetime' },
    '2022-05-17T04:26:21.000+0000',
    { type: 'datetime', at: '2022-05-17T04:26:21Z' },
    ['2022-05-17 04:26 UTC', [1652761581], ['2022-05-17T04:26:21Z']],
  ],
  [
    'datetime in UTC',
    { type: 'datetime' },
    '2022-05-17T04:26:21Z',
    { type: 'datetime', at: '2022-05-17T04:26:21Z' },
    ['2022-05-17 04:26 UTC', [1652761581], ['2022-05-17T04:26:21Z']],
  ],
  [
    'duedate that is past',
    { type: 'date', system: 'duedate' },
    '2025-05-07',
    { type: 'date', date: '2025-05-07', overdue: true },
    ['2025-05-07 (overdue)', [20215], ['2025-05-07']],
  ],
  ...alike(
    [
      'timespent',
      'timeestimate',
      'timeoriginalestimate',
      'aggregatetimespent',
      'aggregatetimeestimate',
      'aggregatetimeoriginalestimate',
    ],
    { type: 'number' },
    [28_800, { type: 'duration', seconds: 28_800 }, ['8h', [28_800], ['28800'], 28_800]],
  ),
  [
    'timetracking',
    { type: 'timetracking', system: 'timetracking' },
    { originalEstimateSeconds: 3600, timeSpentSeconds: 120 },
    { type: 'tracking', spent: 120, estimate: 3600 },
    ['2m spent, 1h estimated', [120, 0, 3600], ['120'], 120],
  ],
  ...alike(['progress', 'aggregateprogress'], { type: 'progress' }, [
    { progress: 30, total: 60, percent: 50 },
    { type: 'percent', value: 50 },
    ['50%', [50], ['50']],
  ]),
  [
    'progress of nothing',
    { type: 'progress' },
    { progress: 0, total: 0 },
    { type: 'empty' },
    ['', undefined, []],
  ],
  [
    'workratio',
    { type: 'number', system: 'workratio' },
    150,
    { type: 'percent', value: 150 },
    ['150%', [150], ['150']],
  ],
  [
    'work ratio without an estimate',
    { type: 'number', system: 'workratio' },
    -1,
    { type: 'empty' },
    ['', undefined, []],
  ],
  [
    'votes',
    { type: 'votes', system: 'votes' },
    { votes: 3, hasVoted: false },
    { type: 'number', value: 3 },
    ['3', [3], ['3'], 3],
  ],
  [
    'watches',
    { type: 'watches', system: 'watches' },
    { watchCount: 2, isWatching: true },
    { type: 'number', value: 2 },
    ['2', [2], ['2'], 2],
  ],
  [
    'comment',
    { type: 'comments-page', system: 'comment' },
    { comments: [], total: 7, maxResults: 7, startAt: 0 },
    { type: 'number', value: 7 },
    ['7', [7], ['7'], 7],
  ],
  [
    'worklog, an object although the schema says array',
    { type: 'array', items: 'worklog', system: 'worklog' },
    { worklogs: [], total: 4, maxResults: 20 },
    { type: 'number', value: 4 },
    ['4', [4], ['4'], 4],
  ],
  // Jira 5 and 6, and Jiras that do not describe the field's type.
  ...alike(['votes', 'watches'], { type: 'array', items: 'votes' }, [
    { votes: 3, watchCount: 3, hasVoted: false },
    { type: 'number', value: 3 },
    ['3', [3], ['3'], 3],
  ]),
  ...alike(['progress', 'aggregateprogress'], { type: 'any' }, [
    { progress: 30, total: 60, percent: 50 },
    { type: 'percent', value: 50 },
    ['50%', [50], ['50']],
  ]),
];
