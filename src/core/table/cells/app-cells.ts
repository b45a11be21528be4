import type { DevelopmentCount } from '#contract/issue-table';
import { parseJsonObject } from '../../untrusted/parse-json';
import { numberProperty, property, stringProperty } from '../../untrusted/property';
import { oneLine } from '../plain-text';
import { type CellReader, EMPTY } from './cell-reader';
import { nameOf, readNamed, tagsCell, textCell } from './text-cells';

const KINDS: DevelopmentCount['kind'][] = [
  'pullrequest',
  'branch',
  'repository',
  'build',
  'review',
  'deployment',
];

/**
 * Reads the development summary, Java text around JSON: `{pullrequest=…, json={"cachedValue":…}}`. A summary
 * that cannot be read becomes an empty cell, because its text means nothing to readers.
 */
export const readDevelopment: CellReader = (value) => {
  const summary = property(cachedValue(value), 'summary');
  const items = KINDS.flatMap((kind) => {
    const overall = property(property(summary, kind), 'overall');
    const count = numberProperty(overall, 'count') ?? 0;
    const state = stringProperty(overall, 'state');
    return count > 0 ? [{ kind, count, ...(state ? { state: oneLine(state) } : {}) }] : [];
  });
  return items.length === 0 ? EMPTY : { type: 'development', items };
};

function cachedValue(value: unknown): unknown {
  if (typeof value !== 'string') return property(value, 'cachedValue');
  return property(parseJsonObject(jsonIn(value)), 'cachedValue');
}

/** From its first brace to the one before the last: a pattern for both would start a search at each brace. */
function jsonIn(text: string): string {
  const begin = /(?:devSummaryJson|json)=(?=\{)/.exec(text);
  return begin && text.endsWith('}}') ? text.slice(begin.index + begin[0].length, -1) : text;
}

/** Reads objects of Assets: their labels if Jira sends them, otherwise their number. */
export const readAssets: CellReader = (value) => {
  if (!Array.isArray(value)) return undefined;
  const names = value.map((item: unknown) => stringProperty(item, 'label') ?? nameOf(item));
  const known = names.filter((name) => name !== undefined);
  return known.length === value.length ? tagsCell(known) : { type: 'number', value: value.length };
};

/** Reads a text of JSON, as some fields of Jira Product Discovery hold: its name for people, or its numbers. */
export const readJsonText: CellReader = (value, context) => {
  const object = parseJsonObject(value);
  if (!object) return undefined;
  const named = readNamed(object, context);
  if (named) return named;
  const scalars = Object.entries(object).flatMap(([key, each]: [string, unknown]) =>
    ['string', 'number', 'boolean'].includes(typeof each) ? [`${key}: ${String(each)}`] : [],
  );
  return scalars.length > 0 ? textCell(scalars.slice(0, 20).join(', ')) : undefined;
};
