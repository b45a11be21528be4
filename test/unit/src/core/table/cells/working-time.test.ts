import { workingTimeIn } from '#core/table/cells/working-time';

const issueWith = (timetracking: unknown) => ({ key: 'ABC-1', fields: { timetracking } });
const HOUR = 3600;

test('the length of a working day follows from Jira’s own texts', () => {
  const issues = [
    issueWith({ originalEstimate: '3h', originalEstimateSeconds: 3 * HOUR }),
    issueWith({ timeSpent: '2d 1h 30m', timeSpentSeconds: 16.5 * HOUR }),
  ];

  expect(workingTimeIn(issues)).toEqual({ hours: 7.5 });
});

test('the length of a working week is known once an issue mentions a week', () => {
  const issues = [
    issueWith({ originalEstimate: '1w 2d', originalEstimateSeconds: 36 * HOUR }),
    issueWith({ remainingEstimate: '1d', remainingEstimateSeconds: 6 * HOUR }),
  ];

  expect(workingTimeIn(issues)).toEqual({ hours: 6, days: 4 });
});

test.each([
  undefined,
  null,
  {},
  { timeSpent: 'two days', timeSpentSeconds: 57_600 },
  { timeSpent: '1d', timeSpentSeconds: -5 },
  { timeSpent: '1d', timeSpentSeconds: 9e9 },
  { timeSpent: '', timeSpentSeconds: 0 },
  { timeSpent: ['1d'], timeSpentSeconds: '28800' },
  { timeSpent: 'about 1d', timeSpentSeconds: 28_800 },
  { timeSpent: '1d or so', timeSpentSeconds: 28_800 },
  { timeSpent: '1d', timeSpentSeconds: 24 * HOUR + 1 },
  { timeSpent: '1d', timeSpentSeconds: 0 },
  { timeSpent: '1w 1d', timeSpentSeconds: 28_800 },
  // Five days of five hours, or four days of six.
  { timeSpent: '2w 2d', timeSpentSeconds: 60 * HOUR },
  {
    timeSpent: '1w 1d',
    timeSpentSeconds: 48 * HOUR,
    originalEstimate: '1w 2d',
    originalEstimateSeconds: 60 * HOUR,
  },
  { timeSpent: '8h', timeSpentSeconds: 8 * HOUR },
])('the time tracking %j does not reveal the length of a day', (timetracking) => {
  expect(workingTimeIn([issueWith(timetracking)])).toBeUndefined();
});

test.each([
  ['a day of 24 hours', { timeSpent: '1d', timeSpentSeconds: 24 * HOUR }, { hours: 24 }],
  [
    'a week of 7 days',
    {
      timeSpent: '1d',
      timeSpentSeconds: 8 * HOUR,
      originalEstimate: '1w',
      originalEstimateSeconds: 56 * HOUR,
    },
    { hours: 8, days: 7 },
  ],
  [
    'a week from two weeks and two days',
    {
      timeSpent: '2d',
      timeSpentSeconds: 12 * HOUR,
      originalEstimate: '2w 2d',
      originalEstimateSeconds: 60 * HOUR,
    },
    { hours: 6, days: 4 },
  ],
  [
    'a week of more than 7 days, which cannot be',
    {
      timeSpent: '1d',
      timeSpentSeconds: 8 * HOUR,
      originalEstimate: '1w',
      originalEstimateSeconds: 64 * HOUR,
    },
    { hours: 8 },
  ],
  [
    'a week of no days, which cannot be',
    {
      timeSpent: '1d',
      timeSpentSeconds: 8 * HOUR,
      originalEstimate: '1w',
      originalEstimateSeconds: 0,
    },
    { hours: 8 },
  ],
  [
    'the default of Jira from weeks and days alone',
    { remainingEstimate: '1w 2d', remainingEstimateSeconds: 56 * HOUR },
    { hours: 8, days: 5 },
  ],
  [
    'the default of Jira from whole weeks',
    { originalEstimate: '3w', originalEstimateSeconds: 120 * HOUR },
    { hours: 8, days: 5 },
  ],
  [
    'another week, which alone explains several durations',
    {
      originalEstimate: '1w 1d',
      originalEstimateSeconds: 37.5 * HOUR,
      remainingEstimate: '2w 1d 2h',
      remainingEstimateSeconds: 69.5 * HOUR,
    },
    { hours: 7.5, days: 4 },
  ],
  ['minutes beside days', { timeSpent: '2d 1h 30m', timeSpentSeconds: 17.5 * HOUR }, { hours: 8 }],
])('time tracking reveals %s', (_what, timetracking, expected) => {
  expect(workingTimeIn([issueWith(timetracking)])).toEqual(expected);
});
