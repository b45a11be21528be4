import type { NamedEntity, Version } from '../../entities';
import type { IssueFields } from '../../issue-row';
import type { IssueDraft, ProjectContext } from './issue-draft';
import { DAY_MS, formatDay } from '../../instant';
import type { Random } from '../random';
import { RESOLUTIONS, SECURITY_LEVELS } from '../catalogue/scheme';

/** The resolution of a resolved issue. */
export function resolutionOf(random: Random, { resolved }: IssueDraft): NamedEntity | null {
  if (resolved === undefined) return null;
  return RESOLUTIONS[random.index([12, 2, 1, 1])] ?? null;
}

const releasedAt = (version: Version): number => Date.parse(version.releaseDate ?? '');

/** Issues are fixed in the first release after their resolution, or planned for the next one. Bugs affect earlier ones. */
export function versionsOf(
  { random, now, project }: ProjectContext,
  draft: IssueDraft,
): Pick<IssueFields, 'fixVersions' | 'versions'> {
  const { versions } = project;
  const upcoming = versions.filter((version) => releasedAt(version) >= (draft.resolved ?? now));
  const planned = random.chance(draft.resolved === undefined ? 0.45 : 0.85);
  const fixVersions = planned ? upcoming.slice(0, random.chance(0.05) ? 2 : 1) : [];
  const before = versions.filter((version) => releasedAt(version) < draft.created).slice(-3);
  const found = draft.subject === 'bug' ? random.some(before, random.integer(0, 2)) : [];
  return { fixVersions, versions: found };
}

/** Two of five issues have a due date. Some of the open ones are overdue. */
export function dueDate(
  { random, now }: ProjectContext,
  { resolved, created }: IssueDraft,
): string | null {
  if (random.chance(0.6)) return null;
  if (resolved === undefined) return formatDay(now + random.integer(-12, 45) * DAY_MS);
  return formatDay(Math.max(created, resolved + random.integer(-5, 10) * DAY_MS));
}

/** The security level: all issues of SEC have one, and a few others. */
export function securityOf({ random, project }: ProjectContext): NamedEntity | null {
  const [staff, team] = SECURITY_LEVELS;
  const level = project.key === 'SEC' ? team : random.chance(0.04) ? staff : undefined;
  if (level === undefined) return null;
  const { id, name, description } = level;
  return { id, name, description };
}

/** Seconds; half of the issues are not estimated. */
export function timeTracking(random: Random, { resolved }: IssueDraft): Partial<IssueFields> {
  if (random.chance(0.5)) return UNTRACKED;
  const open = resolved === undefined;
  const original = random.integer(1, 40) * 1800;
  const spent = open ? random.integer(0, 20) * 900 : random.integer(1, 50) * 1800;
  const left = open ? Math.max(0, original - spent) : 0;
  const progress = progressOf(spent, spent + left);
  return {
    timeoriginalestimate: original,
    timeestimate: left,
    timespent: spent,
    aggregatetimeoriginalestimate: original,
    aggregatetimeestimate: left,
    aggregatetimespent: spent,
    workratio: Math.floor((spent / original) * 100),
    progress,
    aggregateprogress: progress,
    timetracking: {
      originalEstimate: period(original),
      remainingEstimate: period(left),
      timeSpent: period(spent),
      originalEstimateSeconds: original,
      remainingEstimateSeconds: left,
      timeSpentSeconds: spent,
    },
  };
}

const UNTRACKED: Partial<IssueFields> = {
  timeoriginalestimate: null,
  timeestimate: null,
  timespent: null,
  workratio: -1,
  progress: { progress: 0, total: 0 },
  aggregateprogress: { progress: 0, total: 0 },
  timetracking: {},
};

/** Jira leaves out the percentage of nothing. */
function progressOf(progress: number, total: number): Record<string, number> {
  if (total === 0) return { progress, total };
  return { progress, total, percent: Math.floor((progress / total) * 100) };
}

/** `1d 4h 30m`, with days of eight hours. */
export function period(seconds: number): string {
  const parts = [
    [Math.floor(seconds / 28_800), 'd'],
    [Math.floor((seconds % 28_800) / 3600), 'h'],
    [Math.floor((seconds % 3600) / 60), 'm'],
  ] as const;
  const shown = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count}${unit}`);
  return shown.length === 0 ? '0m' : shown.join(' ');
}
