import { kvs, Sort } from '@forge/kvs';
import * as v from 'valibot';
import { AUDIT_ACTIONS, type AuditEntry } from '#contract/application-link';
import type { AuditLog } from '../../services/ports';

/** The entity of `manifest.yml`. */
const ENTITY = 'audit-entry';
const PAGE = 50;

const entrySchema = v.object({
  at: v.string(),
  accountId: v.optional(v.string()),
  action: v.picklist(AUDIT_ACTIONS),
  linkId: v.string(),
  linkName: v.string(),
  details: v.optional(v.record(v.string(), v.string())),
});

const storedSchema = v.object({ at: v.string(), entry: entrySchema });

interface StoredEntry {
  at: string;
  entry: AuditEntry;
}

/** Entities, because only they can be read in the order of time, newest first. */
export const kvsAuditLog: AuditLog = {
  append: (entry) =>
    entries().set(
      `${entry.at}:${crypto.randomUUID()}`,
      { at: entry.at, entry },
      { keyPolicy: 'FAIL_IF_EXISTS' },
    ),
  async list(cursor) {
    const query = entries().query().index('at').sort(Sort.DESC).limit(PAGE);
    const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
    return {
      entries: page.results.map(({ value }) => v.parse(storedSchema, value).entry as AuditEntry),
      cursor: page.nextCursor,
    };
  },
};

function entries() {
  return kvs.entity<StoredEntry>(ENTITY);
}
