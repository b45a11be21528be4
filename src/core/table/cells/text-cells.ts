import type { Cell } from '#contract/issue-table';
import { linkTarget } from '../../untrusted/link-target';
import { property, stringProperty } from '../../untrusted/property';
import { line, oneLine } from '../plain-text';
import { type CellReader, EMPTY } from './cell-reader';
import { firstOf, LIST_MAX } from './list-limit';

/** The properties in which Jira and its apps put a name for people, best first. */
const NAMES = ['displayName', 'name', 'value', 'title', 'label', 'filename', 'key'];

/** @returns the text on one line, cut to the length of a cell; an empty cell for blank text */
export function textCell(text: string): Cell {
  const shown = line(text);
  return shown.text === '' ? EMPTY : { type: 'text', ...shown };
}

/** @returns at most {@link LIST_MAX} tags, blank ones left out; an empty cell if none remains */
export function tagsCell(tags: string[]): Cell {
  const { first, more } = firstOf(tags, LIST_MAX);
  const shown = first.map((tag) => oneLine(tag)).filter((tag) => tag !== '');
  if (shown.length === 0) return EMPTY;
  return { type: 'tags', tags: shown, ...(more ? { more } : {}) };
}

/** Reads a text. */
export const readText: CellReader = (value) =>
  typeof value === 'string' ? textCell(value) : undefined;

/** Reads no text of people, but what Java writes of an object, as the fields of some apps hold: as empty. */
export const readJavaObject: CellReader = (value) => (isJavaObject(value) ? EMPTY : undefined);

/** Reads a URL: http and https become links, anything else and what may pass for another address stays text. */
export const readUrl: CellReader = (value) => {
  if (typeof value !== 'string') return undefined;
  const isWeb = /^https?:\/\//i.test(value) && value.length <= 2000;
  const url = isWeb ? linkTarget(value) : undefined;
  return url === undefined ? textCell(value) : { type: 'url', url };
};

/** Reads a cascading option: `America › Costa Rica`. */
export const readCascadingOption: CellReader = (value) => {
  const parent = stringProperty(value, 'value');
  const child = stringProperty(property(value, 'child'), 'value');
  return parent === undefined ? undefined : textCell(child ? `${parent} › ${child}` : parent);
};

/** Reads any value with a name for people. */
export const readNamed: CellReader = (value) => {
  const name = nameOf(value);
  return name === undefined ? undefined : textCell(name);
};

/** Reads a list of values with names for people. */
export const readTags: CellReader = (value) => {
  if (!Array.isArray(value)) return undefined;
  const names = value.map(nameOf).filter((name) => name !== undefined);
  // Objects without a name are left to `readCell`, which shows them as JSON.
  return names.length === 0 ? undefined : tagsCell(names);
};

/** Reads values that mean nothing to people, such as ranks and colors. */
export const readNothing: CellReader = () => EMPTY;

/** Finds the name for people in a value of any shape. @returns undefined if there is none */
export function nameOf(value: unknown): string | undefined {
  if (typeof value === 'string') return isJavaObject(value) ? undefined : value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  for (const name of NAMES) {
    const found = stringProperty(value, name);
    if (found !== undefined && !isJavaObject(found)) return found;
  }
  return undefined;
}

/**
 * Whether a value is what Java writes of an object without a text, `com.example.Thing@1a2b3c`, with its
 * properties in brackets or without. Data Center sends it for fields of some apps.
 * @see https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/lang/Object.html#toString()
 */
export function isJavaObject(value: unknown): boolean {
  return typeof value === 'string' && JAVA_OBJECT.test(value);
}

const JAVA_OBJECT =
  /^(?:\[L)?(?:[a-z]\w{0,60}\.){2,15}[A-Z]\w{0,60}(?:\$\w{1,60}){0,9};?@[0-9a-f]{1,8}(?:\[[^]*\])?$/;
