import type { Change, StatusCategoryKey } from './entities';
import { parseInstant } from './instant';
import type { IssueRow } from './issue-row';

const kept = new WeakMap<IssueRow, readonly Change[]>();

/** The changes of an issue, oldest first; made up for issues that came without a history. */
export function historyOf(row: IssueRow): readonly Change[] {
  if (row.history !== undefined) return row.history;
  const known = kept.get(row);
  if (known !== undefined) return known;
  const changes = inventHistory(row);
  kept.set(row, changes);
  return changes;
}

const FIRST_STATUS = { id: '1', name: 'Open' };

/** Created as Open; moved to its status, and resolved, on the day of its resolution or last update. */
function inventHistory({ fields }: IssueRow): readonly Change[] {
  const at = parseInstant(fields.resolutiondate ?? fields.updated);
  const author = fields.assignee?.name ?? fields.creator?.name ?? 'admin';
  const changes: Change[] = [];
  const begun: StatusCategoryKey[] = ['new', 'undefined'];
  if (!begun.includes(fields.status.statusCategory.key)) {
    const { id, name } = fields.status;
    changes.push({ at, author, field: 'status', from: FIRST_STATUS, to: { id, name } });
  }
  if (fields.resolution !== null && fields.resolution !== undefined) {
    const { id, name } = fields.resolution;
    changes.push({ at, author, field: 'resolution', from: undefined, to: { id, name } });
  }
  return changes;
}
