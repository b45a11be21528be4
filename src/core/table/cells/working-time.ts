import type { WorkingTime } from '#contract/issue-table';
import type { JiraIssue } from '../../jira/jira-client';
import { numberProperty, property, stringProperty } from '../../untrusted/property';

const PAIRS = ['originalEstimate', 'remainingEstimate', 'timeSpent'];
const TEXT = /^(?:(\d{1,6})w)? ?(?:(\d{1,6})d)? ?(?:(\d{1,6})h)? ?(?:(\d{1,6})m)?$/;
const HOUR_SECONDS = 3600;

/**
 * Calculates how long a working day and week are in this Jira. Only administrators may read that setting,
 * but `timetracking` states each duration twice, as `"1w 2d"` and as `201600` seconds, which reveals it.
 * @returns undefined if no issue reveals the length of a day
 */
export function workingTimeIn(issues: JiraIssue[]): WorkingTime | undefined {
  const said = issues.flatMap(({ fields }) => equations(property(fields, 'timetracking')));
  const ofDays = said.find(({ weeks, days }) => weeks === 0 && days > 0);
  if (!ofDays) return undefined;
  const day = ofDays.rest / ofDays.days;
  const ofWeeks = said.find(({ weeks }) => weeks > 0);
  const week = ofWeeks && (ofWeeks.rest - ofWeeks.days * day) / ofWeeks.weeks;
  return plausible(day, week);
}

/** `1w 2d 3h` = 151200 means that a week and two days are 140400 seconds. */
function equations(tracking: unknown): { weeks: number; days: number; rest: number }[] {
  return PAIRS.flatMap((name) => {
    const seconds = numberProperty(tracking, `${name}Seconds`);
    const match = TEXT.exec(stringProperty(tracking, name) ?? '');
    if (seconds === undefined || !match?.[0]) return [];
    const [weeks = 0, days = 0, hours = 0, minutes = 0] = match
      .slice(1)
      .map((part: string | undefined) => Number(part ?? 0));
    return [{ weeks, days, rest: seconds - hours * HOUR_SECONDS - minutes * 60 }];
  });
}

function plausible(day: number, week: number | undefined): WorkingTime | undefined {
  const hours = day / HOUR_SECONDS;
  if (hours <= 0 || hours > 24) return undefined;
  const days = week === undefined ? 0 : week / day;
  return days > 0 && days <= 7 ? { hours, days } : { hours };
}
