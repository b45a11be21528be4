import * as v from 'valibot';
import { epochSeconds } from '../../table/instant';
import type { FieldChange } from '../jira-client';

const text = v.nullish(v.string());

/** Milliseconds from the epoch that a date can hold (ECMA-262, section 21.4.1.1). */
const DATE_MAX = 8.64e15;

/** Cloud's description says a date in words; others were seen as milliseconds. */
const instant = v.pipe(
  v.union([v.string(), v.pipe(v.number(), v.minValue(-DATE_MAX), v.maxValue(DATE_MAX))]),
  v.transform((at) => (typeof at === 'number' ? new Date(at).toISOString() : at)),
);

const history = v.object({
  created: instant,
  items: v.optional(
    v.array(
      v.object({
        field: v.optional(v.string()),
        fieldId: v.optional(v.string()),
        fromString: text,
        // A name that every object has: where Jira leaves it out, a function is found.
        toString: v.fallback(text, undefined),
      }),
    ),
    [],
  ),
});

export const histories = v.optional(v.array(history), []);

type Histories = v.InferOutput<typeof histories>;

/** The changes of these fields, oldest first. Old versions name a field in words only. */
export function changesIn(all: Histories, fieldIds: string[]): FieldChange[] {
  const changes = all.flatMap(({ created, items }) =>
    items.flatMap((item) => {
      const fieldId = item.fieldId ?? item.field ?? '';
      if (!fieldIds.includes(fieldId)) return [];
      return [
        {
          at: created,
          fieldId,
          from: item.fromString ?? undefined,
          to: item.toString ?? undefined,
        },
      ];
    }),
  );
  return changes.sort((a, b) => (epochSeconds(a.at) ?? 0) - (epochSeconds(b.at) ?? 0));
}
