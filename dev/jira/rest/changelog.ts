import type { Dataset } from '../data/dataset';
import type { Change, HistoryField } from '../data/entities';
import { historyOf } from '../data/history';
import { formatInstant } from '../data/instant';
import type { IssueRow } from '../data/issue-row';
import type { Dialect } from './dialect';
import { userLinks } from './entity-links';

/** What the history calls the fields, where it differs from their ids. */
const HISTORY_NAMES: Partial<Record<HistoryField, string>> = { fixVersion: 'Fix Version' };
const FIELD_IDS: Partial<Record<HistoryField, string>> = { fixVersion: 'fixVersions' };

/** `changelog` of `expand=changelog`: the changes that WAS and CHANGED search, newest first. */
export function historyPage(
  dialect: Dialect,
  data: Dataset,
  row: IssueRow,
): Record<string, unknown> {
  const histories = historyOf(row).map((change, position) => ({
    id: `${row.id}${String(position).padStart(2, '0')}`,
    ...authorOf(dialect, data, change),
    created: formatInstant(change.at),
    items: [changeItem(dialect, data, change)],
  }));
  const total = histories.length;
  return { startAt: 0, maxResults: total, total, histories: histories.reverse() };
}

function authorOf(dialect: Dialect, data: Dataset, { author }: Change): Record<string, unknown> {
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

/** Cloud names users by account. */
function userId(dialect: Dialect, data: Dataset, field: HistoryField, id: string): string {
  if (field !== 'assignee' && field !== 'reporter') return id;
  const user = data.users.get(id);
  const account = user && dialect.user({ ...user }).accountId;
  return typeof account === 'string' ? account : (user?.key ?? id);
}
