import type { Cell } from '../../contract/issue-table';
import type { FieldSchema } from '../jira/jira-client';
import type { CellContext, CellReader } from './cell-reader';
import { EMPTY, issueUrl, property } from './cell-reader';
import { readersFor } from './cell-readers';
import { readNumber } from './number-cells';
import { readNamed, readTags, textCell } from './text-cells';

/** For values whose schema says nothing, or not the truth: by their shape. */
const BY_SHAPE: CellReader[] = [readNumber, readNamed, readTags];

/** A column's field with its readers, looked up once for all rows. */
export interface CellField {
  id: string;
  readers: CellReader[];
}

export function cellField(id: string, schema: FieldSchema): CellField {
  return { id, readers: [...readersFor(schema), ...BY_SHAPE] };
}

/** One cell. Reads any value that a Jira may send, of any shape, without throwing. */
export function readCell(field: CellField, context: CellContext): Cell {
  const { issue, baseUrl } = context;
  if (field.id === 'issuekey') {
    return { type: 'issue', key: issue.key, url: issueUrl(baseUrl, issue.key) };
  }
  const value = property(issue.fields, field.id);
  if (isEmpty(value)) return EMPTY;
  for (const read of field.readers) {
    const cell = read(value, context);
    if (cell) return cell;
  }
  return textCell(jsonOf(value));
}

/** @returns nothing for a value that is nested deeper than the stack */
function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return '';
  }
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value === undefined || value === null || value === '';
}
