import type { FilterRefusal } from '#contract/refusals';
import { JQL_MAX_LENGTH } from '#contract/macro-definition';
import { joined, partsOf } from './conditions-and-order';
import { parseJql } from './parse-jql';
import type { SavedFilterClause } from './parsed-jql';
import { isEscapedName } from './saved-filter-field';

/** A saved filter as the user sees it who asks for it. */
interface SavedFilter {
  id: string;
  jql: string;
}

/** @param nameOrId as it stands in a query, without quotes. @returns undefined if the user sees no such filter */
export type FindFilter = (nameOrId: string) => Promise<SavedFilter | undefined>;

/** Why the conditions of a filter cannot take its place. */
export class FilterNotCopied extends Error {
  readonly reason: FilterRefusal;

  constructor(reason: FilterRefusal) {
    super(`The query of a saved filter cannot be copied: ${reason}`);
    this.reason = reason;
  }
}

/** More than any query that a person can read. */
const FILTERS_MAX = 20;

/** Fields that every issue has. The opposite of a condition on another field leaves out the issues without a value. */
const ALWAYS_SET = [
  'project',
  'issuetype',
  'type',
  'status',
  'statuscategory',
  'issuekey',
  'key',
].concat(['id', 'issue', 'created', 'createddate', 'updated', 'updateddate']);

/** What a filter without conditions finds. */
const ALL_ISSUES = 'project is not EMPTY';

/** Copies the filters of one query; each filter is read once. */
export class FilterCopier {
  readonly #find: FindFilter;
  readonly #found = new Map<string, SavedFilter>();
  /** By id, because filters that hold each other twice would double the work at each level. */
  readonly #copied = new Map<string, string>();

  constructor(find: FindFilter) {
    this.#find = find;
  }

  /** The whole query of a filter, with its order. */
  async alone(nameOrId: string): Promise<string> {
    const filter = await this.#filter(nameOrId);
    const { conditions, order } = await soundParts(filter.jql);
    return within(joined(await this.copyInto(conditions, [filter.id]), order));
  }

  /**
   * @param conditions valid, without an ORDER BY
   * @param open the filters that they belong to, outermost first
   */
  async copyInto(conditions: string, open: string[]): Promise<string> {
    const { savedFilters, fields } = await parseJql(conditions);
    if (fields.some(isEscapedName)) throw new FilterNotCopied('escaped');
    let characters = Array.from(conditions);
    // From the last to the first, because positions count in the whole text.
    for (const clause of savedFilters.toReversed()) {
      const copy = await this.#copyOf(clause, open);
      const [start, end] = clause.span;
      characters = [...characters.slice(0, start), copy, ...characters.slice(end)];
      within(characters.join(''));
    }
    return characters.join('');
  }

  async #copyOf({ filters, excludes, isNegated }: SavedFilterClause, open: string[]) {
    if (!filters) throw new FilterNotCopied('form');
    const copies: string[] = [];
    for (const nameOrId of filters) copies.push(await this.#conditionsOf(nameOrId, open));
    if (isNegated) await refuseUnlessAlwaysSet(copies);
    const either = copies.map((conditions) => `(${conditions})`).join(' OR ');
    const bracketed = copies.length === 1 ? either : `(${either})`;
    return excludes ? `(NOT ${bracketed})` : bracketed;
  }

  async #conditionsOf(nameOrId: string, open: string[]): Promise<string> {
    const { id, jql } = await this.#filter(nameOrId);
    if (open.includes(id)) throw new FilterNotCopied('cycle');
    const known = this.#copied.get(id);
    if (known !== undefined) return known;
    const { conditions } = await soundParts(jql);
    const copy =
      conditions.trim() === '' ? ALL_ISSUES : await this.copyInto(conditions, [...open, id]);
    this.#copied.set(id, copy);
    return copy;
  }

  async #filter(nameOrId: string): Promise<SavedFilter> {
    const known = this.#found.get(nameOrId);
    if (known) return known;
    if (this.#found.size >= FILTERS_MAX) throw new FilterNotCopied('long');
    const filter = await this.#find(nameOrId);
    if (!filter) throw new FilterNotCopied('unknown');
    this.#found.set(nameOrId, filter);
    return filter;
  }
}

/** The parts of a filter's query, which Jira may have stored before a field or a word of it went away. */
async function soundParts(jql: string): Promise<{ conditions: string; order: string }> {
  const query = await parseJql(jql);
  const parts = partsOf(jql, query);
  const { error, orderBy } = await parseJql(parts.conditions);
  if (query.error ?? error ?? orderBy) throw new FilterNotCopied('form');
  return parts;
}

/** @throws {FilterNotCopied} for a query that is longer than the app takes */
export function within(jql: string): string {
  if (jql.length > JQL_MAX_LENGTH) throw new FilterNotCopied('long');
  return jql;
}

async function refuseUnlessAlwaysSet(copies: string[]): Promise<void> {
  for (const conditions of copies) {
    const { fields } = await parseJql(conditions);
    const isExact = fields.every((name) => ALWAYS_SET.includes(name.trim().toLowerCase()));
    if (!isExact) throw new FilterNotCopied('excluded');
  }
}
