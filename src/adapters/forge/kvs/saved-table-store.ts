import {
  savedTableSchema,
  type SavedTableStore,
} from '#src/services/provider/resources/saved-tables';
import { entities } from './entities';

const tables = entities('saved-table', savedTableSchema);

export const savedTableStore: SavedTableStore = {
  put: (table) => tables.put(table.id, table),
  find: (tableId) => tables.find(tableId),
  async ofAccount(accountId) {
    const found = await tables.list({ index: 'accountId', equals: accountId });
    return found.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
  },
  accountsAfter: (after, limit) => tables.valuesAfter('accountId', after, limit),
  remove: (tableId) => tables.remove(tableId),
};
