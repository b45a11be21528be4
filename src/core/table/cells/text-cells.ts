import type { Cell } from '#contract/issue-table';
import { parseUrl } from '../../untrusted/parse-url';
import { property, stringProperty } from '../../untrusted/property';
import { line, oneLine } from '../plain-text';
import { type CellReader, EMPTY } from './cell-reader';
import { firstOf, LIST_MAX } from './list-limit';

/** Where Jira and its apps put the words for a person, best first. */
const NAMES = ['displayName', 'name', 'value', 'title', 'label', 'filename', 'key'];

export function textCell(text: string): Cell {
  const shown = line(text);
  return shown.text === '' ? EMPTY : { type: 'text', ...shown };
}

export function tagsCell(tags: string[]): Cell {
  const { first, more } = firstOf(tags, LIST_MAX);
  const shown = first.map((tag) => oneLine(tag)).filter((tag) => tag !== '');
  if (shown.length === 0) return EMPTY;
  return { type: 'tags', tags: shown, ...(more ? { more } : {}) };
}

export const readText: CellReader = (value) =>
  typeof value === 'string' ? textCell(value) : undefined;

/** Only http and https become links; anything else stays text. */
export const readUrl: CellReader = (value) => {
  if (typeof value !== 'string') return undefined;
  const isWeb = /^https?:\/\//i.test(value) && value.length <= 2000;
  const url = isWeb ? parseUrl(value) : undefined;
  return url ? { type: 'url', url: url.href } : textCell(value);
};

/** `America › Costa Rica` */
export const readCascadingOption: CellReader = (value) => {
  const parent = stringProperty(value, 'value');
  const child = stringProperty(property(value, 'child'), 'value');
  return parent === undefined ? undefined : textCell(child ? `${parent} › ${child}` : parent);
};

export const readNamed: CellReader = (value) => {
  const name = nameOf(value);
  return name === undefined ? undefined : textCell(name);
};

export const readTags: CellReader = (value) => {
  if (!Array.isArray(value)) return undefined;
  const names = value.map(nameOf).filter((name) => name !== undefined);
  // Objects without words for a person are for the readers of last resort.
  return names.length === 0 ? undefined : tagsCell(names);
};

/** Values that say nothing to a person, such as ranks and colours. */
export const readNothing: CellReader = () => EMPTY;

/** @returns the words for a person in a value of any shape; undefined when there are none */
export function nameOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  for (const name of NAMES) {
    const found = stringProperty(value, name);
    if (found !== undefined) return found;
  }
  return undefined;
}
