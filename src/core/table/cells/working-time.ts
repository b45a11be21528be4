import type { WorkingTime } from '#contract/issue-table';
import type { JiraIssue } from '../../jira/jira-client';
import { numberProperty, property, stringProperty } from '../../untrusted/property';

const PAIRS = ['originalEstimate', 'remainingEstimate', 'timeSpent'];
const TEXT = /^(?:(\d{1,6})w)? ?(?:(\d{1,6})d)? ?(?:(\d{1,6})h)? ?(?:(\d{1,6})m)?$/;
const HOUR_SECONDS = 3600;
/** Lengths of a working week, in days. */
const WEEKS = [4, 5, 6, 7];

/** So many weeks and days are `rest` seconds. */
interface Equation {
  weeks: number;
  days: number;
  rest: number;
}

/**
 * Calculates how long a working day and week are in this Jira. Only administrators may read that setting,
 * but `timetracking` states each duration twice, as `"1w 2d"` and as `201600` seconds, which reveals it.
 * @returns undefined if no issue reveals the length of a day
 */
export function workingTimeIn(issues: JiraIssue[]): WorkingTime | undefined {
  const said = issues.flatMap(({ fields }) => equations(property(fields, 'timetracking')));
  const ofDays = said.find(({ weeks, days }) => weeks === 0 && days > 0);
  if (!ofDays) return fromWeeks(said.filter(({ weeks }) => weeks > 0));
  const day = ofDays.rest / ofDays.days;
  const ofWeeks = said.find(({ weeks }) => weeks > 0);
  const week = ofWeeks && (ofWeeks.rest - ofWeeks.days * day) / ofWeeks.weeks;
  return plausible(day, week);
}

/**
 * Without a duration of days alone, several lengths of a day and a week may explain those of weeks: Jira's
 * default is preferred, and other lengths are used only if no others are possible.
 */
function fromWeeks(said: Equation[]): WorkingTime | undefined {
  const [first] = said;
  if (!first) return undefined;
  const possible = WEEKS.map((days) => ({
    hours: first.rest / (first.weeks * days + first.days) / HOUR_SECONDS,
    days,
  })).filter(({ hours, days }) => isUsual(hours) && said.every(explainedBy(hours, days)));
  const standard = possible.find(({ hours, days }) => hours === 8 && days === 5);
  return standard ?? (possible.length === 1 ? possible[0] : undefined);
}

const explainedBy = (hours: number, daysOfWeek: number) => (said: Equation) =>
  (said.weeks * daysOfWeek + said.days) * hours * HOUR_SECONDS === said.rest;

/** Quarters of hours, at least half of the default. */
const isUsual = (hours: number) => hours >= 4 && hours <= 24 && Number.isInteger(hours * 4);

/** `1w 2d 3h` = 151200 means that a week and two days are 140400 seconds. */
function equations(tracking: unknown): Equation[] {
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
