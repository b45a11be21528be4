import type { CellUser } from '#contract/issue-table';
import { property, stringProperty } from '../../untrusted/property';
import { nameLine } from '../plain-text';
import { type CellReader, EMPTY } from './cell-reader';
import { firstOf, LIST_MAX } from './list-limit';
import { nameOf } from './text-cells';

/** Reads a user. */
export const readUser: CellReader = (value) => {
  const user = userOf(value);
  return user && { type: 'user', ...user };
};

/** Reads a list of users. */
export const readUsers: CellReader = (value) => {
  if (!Array.isArray(value)) return undefined;
  const found = value.map(userOf).filter((user) => user !== undefined);
  const { first, more } = firstOf(found, LIST_MAX);
  if (first.length === 0) return value.every((user) => user === null) ? EMPTY : undefined;
  return { type: 'users', users: first, ...(more ? { more } : {}) };
};

/** Cloud hides the names of some people, but not that they are there. */
function userOf(value: unknown): CellUser | undefined {
  const name = nameOf(value) ?? (stringProperty(value, 'accountId') === undefined ? undefined : '');
  if (name === undefined) return undefined;
  return property(value, 'active') === false
    ? { name: nameLine(name), inactive: true }
    : { name: nameLine(name) };
}
