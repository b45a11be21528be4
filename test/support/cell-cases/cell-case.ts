import type { Cell } from '#contract/issue-table';
import type { FieldSchema } from '#core/jira/jira-client';
import type { SortKey } from '#core/table/sort-key';

export const BASE_URL = 'https://jira.example.com/jira';

/** What a Jira sends for a kind of field, the cell that it becomes, and what that says and sorts by. */
export type CellCase = readonly [
  what: string,
  schema: FieldSchema,
  value: unknown,
  cell: Cell,
  says: Says,
];

/** `number` is what a total adds up, where it can. */
export type Says = readonly [plain: string, sort: SortKey, filter: string[], number?: number];

export const CUSTOM = 'com.atlassian.jira.plugin.system.customfieldtypes:';
export const AGILE = 'com.pyxis.greenhopper.jira:';
export const DESK = 'com.atlassian.servicedesk:';
export const POLARIS = 'jira.polaris:';

/** Fields of one kind. @param custom what stands before their names in `schema.custom`; undefined: system */
export function alike(
  names: string[],
  schema: FieldSchema,
  [value, cell, says]: readonly [value: unknown, cell: Cell, says: Says],
  custom?: string,
): CellCase[] {
  return names.map((name) => {
    const id = custom === undefined ? { system: name } : { custom: `${custom}${name}` };
    return [name, { ...schema, ...id }, value, cell, says];
  });
}

/** Fields whose values say nothing to a person. */
export const UNSAID: readonly [Cell, Says] = [{ type: 'empty' }, ['', undefined, []]];
