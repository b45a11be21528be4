import { accountIdOf } from '#dev/jira/data/account-id';
import type { Dataset } from '#dev/jira/data/dataset';
import type { JiraUser } from '#dev/jira/data/entities';
import type { IssueRow } from '#dev/jira/data/issue-row';
import { column } from './column';
import { compareScalars, unordered } from '../compare-scalars';
import type { JqlField, Scalar, Suggestion, WrittenValue } from '../jql-field';
import { VALUE_OPERATORS } from '../operator-sets';
import { unknownValue } from './unknown-value';

interface UserField extends Partial<Pick<JqlField, 'operators' | 'history'>> {
  id: string;
  names: readonly string[];
  of: (row: IssueRow) => readonly JiraUser[];
}

/** A field of users, compared by user name. A query may also write the key, the e-mail address or the full name. */
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
    suggest: ({ data }) => [...data.users.values()].map((user) => SUGGESTED[data.usersBy](user)),
  };
}

const SUGGESTED: Record<Dataset['usersBy'], (user: JiraUser) => Suggestion> = {
  name: ({ name, displayName, emailAddress }) => ({
    value: name,
    label: `${displayName} - ${emailAddress ?? ''} (${name})`,
  }),
  accountId: ({ name, displayName }) => ({ value: accountIdOf(name), label: displayName }),
};

/** Jira runs a query that names a user who does not exist, and remarks on it. */
function resolveUser(written: WrittenValue): readonly Scalar[] {
  const { users, usersBy } = written.context.data;
  const direct = usersBy === 'name' ? users.get(written.text) : undefined;
  if (direct !== undefined) return [direct.name];
  const wanted = written.text.toLowerCase();
  const found = [...users.values()].filter((user) =>
    NAMES[usersBy](user).some((text) => text?.toLowerCase() === wanted),
  );
  if (found.length === 0) written.context.remarks.push(...unknownValue(written).messages);
  return found.map((user) => user.name);
}

/** What a query may write for a user: Cloud has account ids instead of user names. */
const NAMES: Record<Dataset['usersBy'], (user: JiraUser) => readonly (string | undefined)[]> = {
  name: (user) => [user.name, user.key, user.emailAddress, user.displayName],
  accountId: (user) => [accountIdOf(user.name), user.emailAddress, user.displayName],
};
