import * as v from 'valibot';
import { auditEntrySchema } from '#contract/application-link';
import type { AuditLog } from '#src/services/ports';
import { entities } from './entities';

const PAGE = 50;

/** Entities, because only they can be read in the order of time. */
const stored = entities('audit-entry', v.object({ at: v.string(), entry: auditEntrySchema }));

export const auditLog: AuditLog = {
  append: (entry) => stored.insert(`${entry.at}:${crypto.randomUUID()}`, { at: entry.at, entry }),
  async list(cursor) {
    const page = await stored.page({ index: 'at', newestFirst: true, limit: PAGE }, cursor);
    return { entries: page.values.map(({ entry }) => entry), cursor: page.cursor };
  },
};
