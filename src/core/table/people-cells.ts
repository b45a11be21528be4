import { nameOf, tagsCell } from './text-cells';
import type { CellReader } from './cell-reader';
import { property } from './cell-reader';
import { oneLine } from './plain-text';

const USERS_MAX = 50;

export const readUser: CellReader = (value) => {
  const user = userOf(value);
  return user && { type: 'user', ...user };
};

export const readUsers: CellReader = (value) => {
  if (!Array.isArray(value)) return undefined;
  const users = value.map(userOf).filter((user) => user !== undefined);
  return users.length === 0 ? tagsCell([]) : { type: 'users', users: users.slice(0, USERS_MAX) };
};

function userOf(value: unknown): { name: string; inactive?: boolean } | undefined {
  const name = nameOf(value);
  if (name === undefined) return undefined;
  return property(value, 'active') === false
    ? { name: oneLine(name), inactive: true }
    : { name: oneLine(name) };
}
