import * as v from 'valibot';
import { AUDIT_KINDS, auditEntrySchema, auditKindOf, type AuditEntry } from '#contract/audit';
import { stringProperty } from '#core/untrusted/property';
import type { AuditLog } from '#src/services/ports';
import { entities } from './entities';

/** How many entries are changed or removed at a time, in parallel. */
const AT_A_TIME = 50;

/** The entry is parsed apart: an unreadable one must not hide the others. */
const storedSchema = v.object({
  at: v.string(),
  /** Absent in entries of an earlier version of the app. */
  by: v.fallback(v.optional(v.picklist(AUDIT_KINDS)), undefined),
  /** The account in the entry, for the index; absent if the entry names no person. */
  accountId: v.optional(v.string()),
  entry: v.unknown(),
});

/** Entities, because only they can be read in the order of time. */
const stored = entities('audit-entry', storedSchema);

export const auditLog: AuditLog = {
  append: (entry) => stored.insert(`${entry.at}:${crypto.randomUUID()}`, storedEntry(entry)),
  async list({ by, cursor, limit } = {}) {
    const index = by === undefined ? { index: 'at' } : { index: 'by-kind', partition: [by] };
    const page = await stored.page(
      { ...index, newestFirst: true, ...(limit !== undefined && { limit }) },
      cursor,
    );
    return { entries: page.values.map(readableEntry), cursor: page.cursor };
  },
  async removeBefore(before) {
    const keys = await stored.keys({ index: 'at', below: before, limit: AT_A_TIME });
    await Promise.all(keys.map((key) => stored.remove(key)));
    return keys.length === AT_A_TIME;
  },
  accountsAfter: (after, limit) => stored.valuesAfter('accountId', after, limit),
  async forgetPerson(accountId, { by, until }) {
    const theirs = { index: 'accountId', equals: accountId, limit: AT_A_TIME };
    for (let cursor: string | undefined, first = true; first || cursor; first = false) {
      const page = await stored.entryPage(theirs, cursor);
      const found = page.entries.filter(
        ({ value }) =>
          (by === undefined || value.by === by) && (until === undefined || value.at <= until),
      );
      const forgotten = await Promise.all(found.map(({ key, value }) => forget(key, value)));
      // An index may still show entries that were forgotten a moment before.
      if (forgotten.includes(true) && page.cursor !== undefined) return true;
      ({ cursor } = page);
    }
    return false;
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

type StoredEntry = v.InferOutput<typeof storedSchema>;

/**
 * Written only while it still names the person, so that an entry that was removed meanwhile does not come back. An entry
 * that cannot be read is forgotten too.
 */
function forget(key: string, { accountId = '', ...value }: StoredEntry): Promise<boolean> {
  const deed: Record<string, unknown> = { ...(value.entry as object) };
  delete deed.accountId;
  if (typeof deed.details === 'object') {
    const details: Record<string, unknown> = { ...deed.details };
    // What the person is called in a linked application.
    delete details.username;
    deed.details = details;
  }
  const isTheirs = { attribute: 'accountId', value: accountId } as const;
  return stored.replace(key, { ...value, entry: { ...deed, erased: true } }, isTheirs);
}

function storedEntry(entry: AuditEntry): StoredEntry {
  const { at, accountId } = entry;
  return { at, by: auditKindOf(entry), ...(accountId !== undefined && { accountId }), entry };
}
