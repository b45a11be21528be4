import type { Change, StatusCategoryKey } from './entities';
import { parseInstant } from './instant';
import type { IssueRow } from './issue-row';

const invented = new WeakMap<IssueRow, readonly Change[]>();

/** The changes of an issue, oldest first. An issue without a history gets an invented one. */
export function historyOf(row: IssueRow): readonly Change[] {
  if (row.history !== undefined) return row.history;
  const known = invented.get(row);
  if (known !== undefined) return known;
  const changes = inventHistory(row);
  invented.set(row, changes);
  return changes;
}

const FIRST_STATUS = { id: '1', name: 'Open' };

/** The issue was created as Open, and got its status and resolution when it was resolved or last updated. */
function inventHistory({ fields }: IssueRow): readonly Change[] {
  const at = parseInstant(fields.resolutiondate ?? fields.updated);
  const author = fields.assignee?.name ?? fields.creator?.name ?? 'admin';
  const changes: Change[] = [];
  const unstarted: StatusCategoryKey[] = ['new', 'undefined'];
  if (!unstarted.includes(fields.status.statusCategory.key)) {
    const { id, name } = fields.status;
    changes.push({ at, author, field: 'status', from: FIRST_STATUS, to: { id, name } });
  }
  if (fields.resolution !== null && fields.resolution !== undefined) {
    const { id, name } = fields.resolution;
    changes.push({ at, author, field: 'resolution', from: undefined, to: { id, name } });
  }
  return changes;
}
