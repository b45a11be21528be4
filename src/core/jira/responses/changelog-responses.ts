import * as v from 'valibot';
import { epochSeconds } from '../../table/instant';
import type { FieldChange } from '../jira-client';

const text = v.nullish(v.string());

/** The most milliseconds since the epoch that a date can hold (ECMA-262 section 21.4.1.1). */
const DATE_MAX = 8.64e15;

/** Cloud's description says an ISO 8601 text, but Jira was seen to send milliseconds. */
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
        // Every object inherits a function of this name, which is found where Jira leaves the field out.
        toString: v.fallback(text, undefined),
      }),
    ),
    [],
  ),
});

/** The changelog of an issue; either product sends it in this shape. */
export const histories = v.optional(v.array(history), []);

type Histories = v.InferOutput<typeof histories>;

/**
 * Picks the changes of some fields out of a changelog, oldest first. Old versions of Jira give a field's name
 * in place of its id.
 */
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
