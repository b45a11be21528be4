import { useCallback, useEffect, useState } from 'react';
import type { AuditEntry, AuditKind } from '#contract/audit';
import { useLoad, type Loadable } from '#ui/use-load';
import { invokeAdmin, readUserName } from '../bridge';

export interface Audit {
  entries: AuditEntry[];
  state: Loadable<unknown>;
  names: Readonly<Record<string, string>>;
  loadMore: (() => void) | undefined;
  reload: () => void;
}

/**
 * @param version a new one reads the newest entries again
 * @param by only these deeds
 */
export function useAudit(version: number, by: AuditKind | undefined): Audit {
  const [entries, setEntries] = useState<AuditEntry[]>([]);
  const [batch, load] = useLoad<{ entries: AuditEntry[]; cursor?: string }>();
  const names = useUserNames(entries);
  const loadFrom = useCallback(
    (cursor?: string) =>
      load(async () => {
        const found = await invokeAdmin('listAuditEntries', {
          ...(by !== undefined && { by }),
          ...(cursor !== undefined && { cursor }),
        });
        setEntries((known) => [...(cursor === undefined ? [] : known), ...found.entries]);
        return found;
      }),
    [load, by],
  );
  useEffect(() => {
    void loadFrom();
  }, [loadFrom, version]);
  const cursor = batch.value?.cursor;
  return {
    entries,
    state: batch,
    names,
    loadMore: cursor === undefined ? undefined : () => void loadFrom(cursor),
    reload: () => void loadFrom(),
  };
}

/** The log keeps account ids only, so that a deleted account leaves no name behind. */
function useUserNames(entries: AuditEntry[]) {
  const [names, setNames] = useState<Record<string, string>>({});
  useEffect(() => {
    const ids = new Set(entries.flatMap(({ accountId }) => accountId ?? []));
    for (const id of ids) {
      void readUserName(id).then((name) => {
        if (name !== undefined) setNames((known) => ({ ...known, [id]: name }));
      });
    }
  }, [entries]);
  return names;
}
