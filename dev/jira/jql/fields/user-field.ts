import type { JiraUser } from '../../data/entities';
import type { IssueRow } from '../../data/issue-row';
import { column } from './column';
import {
  compareScalars,
  unordered,
  VALUE_OPERATORS,
  type Asked,
  type JqlField,
  type Scalar,
} from './jql-field';
import { unknownValue } from './unknown-value';

interface UserField extends Partial<Pick<JqlField, 'operators' | 'history'>> {
  id: string;
  names: readonly string[];
  of: (row: IssueRow) => readonly JiraUser[];
}

/** Compared by user name; a query may also write the key, the e-mail address or the full name. */
export function userField({ of, ...field }: UserField): JqlField {
  const display = column((row) => of(row).map((user) => user.displayName));
  return {
    kind: 'user',
    type: 'com.atlassian.jira.user.ApplicationUser',
    operators: VALUE_OPERATORS,
    compare: unordered,
    ...field,
    read: column((row) => of(row).map((user) => user.name)),
    resolve: resolveUser,
    order: { read: (row) => display(row)[0], compare: compareScalars, direction: 'ASC' },
    suggest: ({ data }) => [...data.users.keys()],
  };
}

function resolveUser(asked: Asked): readonly Scalar[] {
  const { users } = asked.context.data;
  const direct = users.get(asked.text);
  if (direct !== undefined) return [direct.name];
  const wanted = asked.text.toLowerCase();
  const found = [...users.values()].filter((user) =>
    [user.name, user.key, user.emailAddress, user.displayName].some(
      (text) => text?.toLowerCase() === wanted,
    ),
  );
  if (found.length === 0) throw unknownValue(asked);
  return found.map((user) => user.name);
}
