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
])('the time tracking %j does not reveal the length of a day', (timetracking) => {
  expect(workingTimeIn([issueWith(timetracking)])).toBeUndefined();
});
