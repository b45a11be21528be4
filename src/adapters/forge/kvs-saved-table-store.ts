import { kvs, WhereConditions } from '@forge/kvs';
import * as v from 'valibot';
import { macroDefinitionSchema } from '#contract/macro-definition';
import type { SavedTable, SavedTableStore } from '../../services/provider/saved-tables';

/** The entity of `manifest.yml`. */
const ENTITY = 'saved-table';
const PAGE = 100;

const tableSchema: v.GenericSchema<unknown, SavedTable> = v.object({
  id: v.string(),
  accountId: v.string(),
  savedAt: v.string(),
  definition: macroDefinitionSchema,
});

export const kvsSavedTableStore: SavedTableStore = {
  put: (table) => tables().set(table.id, { ...table }),
  async find(tableId) {
    const stored = await tables().get(tableId);
    return stored === undefined ? undefined : v.parse(tableSchema, stored);
  },
  async ofAccount(accountId) {
    const found: SavedTable[] = [];
    let cursor: string | undefined;
    do {
      const ofAccount = WhereConditions.equalTo(accountId);
      const query = tables().query().index('accountId').where(ofAccount).limit(PAGE);
      const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
      found.push(...page.results.map(({ value }) => v.parse(tableSchema, value)));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    return found.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
  },
  remove: (tableId) => tables().delete(tableId),
};

function tables() {
  return kvs.entity<SavedTable>(ENTITY);
}
