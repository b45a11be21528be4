import type { CellVersion } from '#contract/issue-table';
import { property, stringProperty } from '../../untrusted/property';
import { nameLine } from '../plain-text';
import { type CellContext, type CellReader, EMPTY } from './cell-reader';
import { firstOf, LIST_MAX } from './list-limit';

/** Reads a version or a list of versions. */
export const readVersions: CellReader = (value, context) => {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  const versions = list
    .map((version) => versionOf(version, context))
    .filter((version) => version !== undefined);
  if (versions.length === 0) return list.every((version) => version === null) ? EMPTY : undefined;
  const { first, more } = firstOf(versions, LIST_MAX);
  return { type: 'versions', versions: first, ...(more ? { more } : {}) };
};

function versionOf(version: unknown, { today }: CellContext): CellVersion | undefined {
  const name = stringProperty(version, 'name');
  if (name === undefined) return undefined;
  const state = stateOf(version, today);
  return { name: nameLine(name), ...(state ? { state } : {}) };
}

function stateOf(version: unknown, today: string): CellVersion['state'] {
  if (property(version, 'archived') === true) return 'archived';
  if (property(version, 'released') === true) return 'released';
  const due = stringProperty(version, 'releaseDate');
  return due !== undefined && /^\d{4}-\d\d-\d\d$/.test(due) && due < today ? 'overdue' : undefined;
}
