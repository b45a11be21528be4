import type { Cell } from '#contract/issue-table';
import type { FieldSchema } from '../../jira/jira-client';
import { issueUrl } from '../../jira/jira-urls';
import { property, stringProperty } from '../../untrusted/property';
import { derivedColumn } from '../derived-columns';
import { readDocument } from '../rich-cells';
import { type CellContext, type CellReader, EMPTY } from './cell-reader';
import { readersFor } from './cell-readers';
import { readNumber } from './number-cells';
import { isJavaObject, readNamed, readTags, textCell } from './text-cells';

/** For values whose schema is missing or wrong: they are read by their shape. */
const BY_SHAPE: CellReader[] = [readDocument, readNumber, readNamed, readTags];

/** The field of a column with its readers, looked up once for all rows. */
export interface CellField {
  id: string;
  /** The readers for its schema; none for a kind of field that is not known. */
  readers: CellReader[];
  /** Whether an app of Jira may refuse its values; Jira itself leaves out what it refuses. */
  isRefusable: boolean;
  /** Makes the cells of a column that is not a field of Jira. */
  derive?: (context: CellContext) => Cell;
}

/**
 * Looks up how the cells of a column are read.
 * @param id of the column
 * @param schema as Jira describes the field; empty if it does not
 */
export function cellField(id: string, schema: FieldSchema): CellField {
  if (id === 'issuekey') return { id, readers: [], isRefusable: false, derive: issueCell };
  const derived = derivedColumn(id);
  return {
    id,
    readers: readersFor(described(id, schema)),
    isRefusable: schema.system === undefined,
    ...(derived ? { derive: derived.read } : {}),
  };
}

/** Cloud describes `parent` and `thumbnail` by their id alone, and some Jiras leave out what is system. */
function described(id: string, schema: FieldSchema): FieldSchema {
  return schema.system === undefined && schema.custom === undefined
    ? { ...schema, system: id }
    : schema;
}

/** Reads the cell of one issue in one column. It never throws, whatever value Jira sends. */
export function readCell(field: CellField, context: CellContext): Cell {
  if (field.derive) return field.derive(context);
  const value = property(context.issue.fields, field.id);
  if (isEmpty(value)) return emptyCell(field.id, value);
  if (field.isRefusable && isRefused(value)) return EMPTY;
  return (
    firstCell(field.readers, value, context) ??
    firstCell(BY_SHAPE, value, context) ??
    unreadable(field, value)
  );
}

/** Only for a kind of field that is not known, JSON may tell a reader something. */
function unreadable({ readers }: CellField, value: unknown): Cell {
  return readers.length > 0 || isJavaObject(value) ? EMPTY : textCell(jsonOf(value));
}

/**
 * Jira Service Management answers `{"errorMessage": "..."}` in place of a value that only agents may see. The
 * sentence would be sorted and filtered as a value, and repeated in each row.
 */
function isRefused(value: unknown): boolean {
  return Array.isArray(value) ? value.every(isRefusal) : isRefusal(value);
}

function isRefusal(value: unknown): boolean {
  return stringProperty(value, 'errorMessage') !== undefined;
}

/** Only null says that nothing is set: a field that Jira leaves out may be hidden from the reader. */
function emptyCell(id: string, value: unknown): Cell {
  if (value !== null) return EMPTY;
  if (id === 'resolution') return UNRESOLVED;
  return id === 'assignee' ? UNASSIGNED : EMPTY;
}

const UNRESOLVED: Cell = { type: 'empty', means: 'unresolved' };
const UNASSIGNED: Cell = { type: 'empty', means: 'unassigned' };

/**
 * Reads a value with the first reader that knows its shape.
 * @returns undefined if no reader does
 * @internal exported for the test that reads the fields of 29,057 real issues
 */
export function firstCell(
  readers: CellReader[],
  value: unknown,
  context: CellContext,
): Cell | undefined {
  for (const read of readers) {
    const cell = read(value, context);
    if (cell) return cell;
  }
  return undefined;
}

/** @internal exported for the test that reads the fields of 29,057 real issues */
export function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value === undefined || value === null || value === '';
}

function issueCell({ issue, baseUrl }: CellContext): Cell {
  return { type: 'issue', key: issue.key, url: issueUrl(baseUrl, issue.key) };
}

/** `JSON.stringify` overflows the stack on values that `JSON.parse` can still read. */
function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return '…';
  }
}
