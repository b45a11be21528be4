import { JqlError } from '../language/jql-error';
import type { FunctionCall, JqlFunction } from './jql-function';

/** Functions that give users. */
export const userFunctions: readonly JqlFunction[] = [
  {
    name: 'currentUser',
    display: 'currentUser()',
    kind: 'user',
    isList: false,
    arity: [0, 0],
    call: ({ context: { user } }) => (user === undefined ? [] : [user.name]),
  },
  {
    name: 'membersOf',
    display: 'membersOf("")',
    kind: 'user',
    isList: true,
    arity: [1, 1],
    call: membersOf,
  },
  {
    name: 'inactiveUsers',
    display: 'inactiveUsers()',
    kind: 'user',
    isList: true,
    arity: [0, 0],
    call: ({ context: { data } }) =>
      [...data.users.values()].filter((user) => !user.active).map((user) => user.name),
  },
];

function membersOf({ args: [name = ''], context: { data } }: FunctionCall): readonly string[] {
  for (const [group, members] of data.groups) {
    if (group.toLowerCase() === name.toLowerCase()) return members;
  }
  throw new JqlError(
    `Function 'membersOf' can not generate a list of usernames for group '${name}'; the group does not exist.`,
  );
}
