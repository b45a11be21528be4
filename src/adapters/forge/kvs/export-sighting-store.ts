import { kvs } from '@forge/kvs';
import * as v from 'valibot';
import {
  exportSightingSchema,
  type ExportSightingStore,
} from '#src/services/tables/export-sightings';
import { parseStored } from './parse-stored';

const KEY = 'export-sightings';
const sightingsSchema = v.record(v.string(), exportSightingSchema);

/** One small value for all types of exports. */
export const exportSightingStore: ExportSightingStore = {
  find: async () => parseStored(sightingsSchema, await kvs.get(KEY)) ?? {},
  put: (sightings) => kvs.set(KEY, sightings),
};
