import * as v from 'valibot';
import { macroDefinitionSchema, type MacroDefinition } from '#contract/macro-definition';
import type { Caller, System } from '../../ports';

/** A table that an author saved in a page, and that the author's own applications may request. */
export const savedTableSchema = v.object({
  id: v.string(),
  accountId: v.string(),
  definition: macroDefinitionSchema,
  /** ISO 8601. */
  savedAt: v.string(),
});

export type SavedTable = v.InferOutput<typeof savedTableSchema>;

export interface SavedTableStore {
  put(table: SavedTable): Promise<void>;
  find(tableId: string): Promise<SavedTable | undefined>;
  /** Newest first. */
  ofAccount(accountId: string): Promise<SavedTable[]>;
  /** The authors that come after one in the order of their accounts. */
  accountsAfter(after: string, limit: number): Promise<string[]>;
  remove(tableId: string): Promise<void>;
}

export interface RememberPorts {
  savedTables: SavedTableStore;
  system: System;
}

const KEPT_MAX = 100;

type SignDefinition<P> = (caller: Caller, payload: P) => Promise<MacroDefinition>;

/**
 * Decorates signing, which happens whenever an author saves a table: also stores the table for that author. Saving the
 * same definition again replaces the stored table, and only the newest 100 of an author are kept.
 */
export function rememberSavedTable<P>(
  { savedTables, system }: RememberPorts,
  signDefinition: SignDefinition<P>,
): SignDefinition<P> {
  return async (caller, payload) => {
    const definition = await signDefinition(caller, payload);
    const { accountId } = caller;
    const id = system.hash(JSON.stringify([accountId, definition])).slice(0, 32);
    const savedAt = system.isoNow();
    await savedTables.put({ id, accountId, definition, savedAt });
    const tooMany = (await savedTables.ofAccount(accountId)).slice(KEPT_MAX);
    await Promise.all(tooMany.map((table) => savedTables.remove(table.id)));
    return definition;
  };
}
