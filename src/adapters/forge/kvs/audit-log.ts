import * as v from 'valibot';
import { AUDIT_KINDS, auditEntrySchema, auditKindOf, type AuditEntry } from '#contract/audit';
import { stringProperty } from '#core/untrusted/property';
import type { AuditLog } from '#src/services/ports';
import { entities } from './entities';

/** How many entries are removed at a time, in parallel. */
const REMOVED = 50;

/** The entry is parsed apart: an unreadable one must not hide the others. */
const storedSchema = v.object({
  at: v.string(),
  /** Absent in entries of an earlier version of the app. */
  by: v.fallback(v.optional(v.picklist(AUDIT_KINDS)), undefined),
  entry: v.unknown(),
});

/** Entities, because only they can be read in the order of time. */
const stored = entities('audit-entry', storedSchema);

export const auditLog: AuditLog = {
  append: (entry) =>
    stored.insert(`${entry.at}:${crypto.randomUUID()}`, {
      at: entry.at,
      by: auditKindOf(entry),
      entry,
    }),
  async list({ by, cursor, limit } = {}) {
    const index = by === undefined ? { index: 'at' } : { index: 'by-kind', partition: [by] };
    const page = await stored.page(
      { ...index, newestFirst: true, ...(limit !== undefined && { limit }) },
      cursor,
    );
    return { entries: page.values.map(readableEntry), cursor: page.cursor };
  },
  async removeBefore(before) {
    const keys = await stored.keys({ index: 'at', below: before, limit: REMOVED });
    await Promise.all(keys.map((key) => stored.remove(key)));
    return keys.length === REMOVED;
  },
};

function readableEntry({ at, entry }: { at: string; entry?: unknown }): AuditEntry {
  const parsed = v.safeParse(auditEntrySchema, entry);
  if (parsed.success) return parsed.output;
  const accountId = stringProperty(entry, 'accountId');
  return {
    at,
    ...(accountId !== undefined && { accountId }),
    action: 'unreadable',
    linkId: stringProperty(entry, 'linkId') ?? '',
    linkName: stringProperty(entry, 'linkName') ?? '',
  };
}
