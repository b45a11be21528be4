import type { Dataset } from '../../data/dataset';
import type { Change, HistoryField } from '../../data/entities';
import { historyOf } from '../../data/history';
import { formatInstant } from '../../data/instant';
import type { IssueRow } from '../../data/issue-row';
import type { Dialect } from './dialect';
import { userLinks } from './entity-links';

/** The fields that the history names differently from REST. */
const HISTORY_NAMES: Partial<Record<HistoryField, string>> = { fixVersion: 'Fix Version' };
const FIELD_IDS: Partial<Record<HistoryField, string>> = { fixVersion: 'fixVersions' };

/** One entry of a changelog, which REST calls a history. */
export interface History {
  id: string;
  created: string;
  items: readonly Record<string, unknown>[];
  author?: Record<string, unknown>;
}

/** The changes of an issue, oldest first: the same ones that WAS and CHANGED search. */
export function historiesOf(dialect: Dialect, data: Dataset, row: IssueRow): readonly History[] {
  return historyOf(row).map((change, position) => ({
    id: `${row.id}${String(position).padStart(2, '0')}`,
    ...authorOf(dialect, data, change),
    created: formatInstant(change.at),
    items: [changeItem(dialect, data, change)],
  }));
}

/**
 * `changelog` of an issue by `expand=changelog`, newest first.
 * @param max how many histories it has; `total` counts all of them
 */
export function historyPage(
  dialect: Dialect,
  data: Dataset,
  row: IssueRow,
  max: number,
): Record<string, unknown> {
  const all = historiesOf(dialect, data, row);
  const histories = all.toReversed().slice(0, max);
  return { startAt: 0, maxResults: Math.min(max, all.length), total: all.length, histories };
}

function authorOf(dialect: Dialect, data: Dataset, { author }: Change): Pick<History, 'author'> {
  const user = data.users.get(author);
  return user === undefined ? {} : { author: userLinks(dialect, { ...user }) };
}

function changeItem(dialect: Dialect, data: Dataset, change: Change): Record<string, unknown> {
  const { field, from, to } = change;
  const idOf = (entity: Change['from']): string | null =>
    entity === undefined ? null : userId(dialect, data, field, entity.id);
  return {
    field: HISTORY_NAMES[field] ?? field,
    fieldtype: 'jira',
    fieldId: FIELD_IDS[field] ?? field,
    from: idOf(from),
    fromString: from?.name ?? null,
    to: idOf(to),
    toString: to?.name ?? null,
  };
}

/** The id of the changed value: for users it is the account id on Cloud, and the key on Data Center. */
function userId(dialect: Dialect, data: Dataset, field: HistoryField, id: string): string {
  if (field !== 'assignee' && field !== 'reporter') return id;
  const user = data.users.get(id);
  const account = user && dialect.user({ ...user }).accountId;
  return typeof account === 'string' ? account : (user?.key ?? id);
}
