import type { Change, HistoryField, JiraUser, NamedEntity } from '../../entities';
import type { IssueFields } from '../../issue-row';
import { STAFF, type IssueDraft } from './issue-draft';
import type { Random } from '../random';
import { STATUS } from '../catalogue/scheme';

/** The history of an issue, oldest first: created as Open or Backlog, started, resolved; some are reassigned. */
export function inventChanges(random: Random, draft: IssueDraft, fields: IssueFields): Change[] {
  const end = draft.resolved ?? draft.updated;
  const at = (part: number): number => draft.created + (end - draft.created) * part;
  const author = draft.assignee?.name ?? draft.reporter.name;
  const changes: Change[] = [];
  const change = (
    when: number,
    field: HistoryField,
    ...values: [NamedEntity?, NamedEntity?]
  ): void => {
    changes.push({ at: when, author, field, from: values[0], to: values[1] });
  };
  if (draft.assignee !== undefined && random.chance(0.5)) {
    const before = random.chance(0.4) ? random.pick(STAFF) : undefined;
    change(at(0.2), 'assignee', before && asEntity(before), asEntity(draft.assignee));
  }
  const [first, ...later] = path(random, draft);
  let from = first;
  later.forEach((to, position) => {
    change(at((position + 1) / later.length), 'status', from, to);
    from = to;
  });
  if (fields.resolution) change(end, 'resolution', undefined, fields.resolution);
  return changes;
}

/** The statuses that the issue has had. */
function path(random: Random, { status }: IssueDraft): NamedEntity[] {
  const first = random.pick([STATUS.open, STATUS.backlog]);
  if (status.statusCategory.key === 'done') return [first, STATUS.inProgress, status];
  return status.id === first.id ? [status] : [first, status];
}

function asEntity(user: JiraUser): NamedEntity {
  return { id: user.name, name: user.displayName };
}
