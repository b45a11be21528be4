import * as v from 'valibot';
import type { System } from '../ports';

/** How the platform asked for exports of one type; nothing of what was exported. */
export const exportSightingSchema = v.object({
  /** In how many hours it was seen. */
  hours: v.number(),
  /** Milliseconds since the epoch. */
  last: v.number(),
  /** What came with the latest: the macro's config, a person, the page. */
  config: v.boolean(),
  person: v.boolean(),
  page: v.boolean(),
  /** Whether a language came with it, which the app does not use yet. */
  locale: v.optional(v.boolean(), false),
});

type ExportSighting = v.InferOutput<typeof exportSightingSchema>;
type ExportSightings = Record<string, ExportSighting>;

export interface ExportSightingStore {
  find(): Promise<ExportSightings>;
  put(sightings: ExportSightings): Promise<void>;
}

interface SeenExport extends Pick<ExportSighting, 'config' | 'person' | 'page' | 'locale'> {
  type: unknown;
}

/** Far more than there are types. */
const TYPES_MAX = 12;
const TYPE = /^[a-z_]{1,20}$/;
const HOUR_MS = 3_600_000;

/**
 * Notes which types of exports the platform asks for. Written at most once an hour for each type, because there are far
 * more exports than types.
 */
export function noteExport(ports: { exportSightings: ExportSightingStore; system: System }) {
  return async ({ type: seen, ...facts }: SeenExport): Promise<void> => {
    const type = typeof seen === 'string' && TYPE.test(seen) ? seen : 'unknown';
    const sightings = await ports.exportSightings.find();
    const known = sightings[type];
    const now = ports.system.now();
    if (known ? now < known.last + HOUR_MS : Object.keys(sightings).length >= TYPES_MAX) return;
    const sighting = { ...facts, hours: (known?.hours ?? 0) + 1, last: now };
    await ports.exportSightings.put({ ...sightings, [type]: sighting });
  };
}
