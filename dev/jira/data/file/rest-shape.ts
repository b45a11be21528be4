import * as v from 'valibot';
import type { RawIssue } from '../issue-row';
import { sprintText } from '../sprint-text';

/** Ids that real custom fields are unlikely to have. */
export const DERIVED_FIELD = {
  sprint: 'customfield_19001',
  epicLink: 'customfield_19002',
  flagged: 'customfield_19003',
} as const;

const state = v.picklist(['future', 'active', 'closed']);
const text = v.nullish(v.string());
const sprintSchema = v.pipe(
  v.object({
    id: v.number(),
    state: v.pipe(v.string(), v.toLowerCase(), state),
    name: v.string(),
    startDate: text,
    endDate: text,
    completeDate: text,
    goal: text,
    originBoardId: v.nullish(v.number()),
  }),
  v.transform(({ originBoardId, startDate, endDate, completeDate, goal, ...sprint }) => ({
    ...sprint,
    boardId: originBoardId ?? 0,
    startDate: startDate ?? undefined,
    endDate: endDate ?? undefined,
    completeDate: completeDate ?? undefined,
    goal: goal ?? undefined,
  })),
);
const epicSchema = v.object({ key: v.string() });

/**
 * Changes an issue of Jira Software's agile API to the shape of REST v2, which has custom fields instead of
 * `sprint`, `closedSprints`, `epic` and `flagged`.
 */
export function toRestShape({ fields }: RawIssue): void {
  const { sprint, closedSprints, epic, flagged } = fields;
  if ('sprint' in fields || 'closedSprints' in fields) {
    const all = [...asArray(closedSprints), ...asArray(sprint)];
    const sprints = all.flatMap((one) => {
      const parsed = v.safeParse(sprintSchema, one);
      return parsed.success ? [sprintText(parsed.output)] : [];
    });
    fields[DERIVED_FIELD.sprint] = sprints.length === 0 ? null : sprints;
  }
  if ('epic' in fields) {
    const parsed = v.safeParse(epicSchema, epic);
    fields[DERIVED_FIELD.epicLink] = parsed.success ? parsed.output.key : null;
  }
  if ('flagged' in fields) {
    fields[DERIVED_FIELD.flagged] =
      flagged === true ? [{ id: '19000', value: 'Impediment' }] : null;
  }
  for (const name of ['sprint', 'closedSprints', 'epic', 'flagged']) {
    Reflect.deleteProperty(fields, name);
  }
}

function asArray(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
