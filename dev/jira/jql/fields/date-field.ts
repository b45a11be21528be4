import { DateTime } from 'luxon';
import { parseInstant } from '../../data/instant';
import type { IssueRow } from '../../data/issue-row';
import { parseJqlDate } from '../jql-date';
import { JqlError } from '../jql-error';
import { column } from './column';
import {
  compareScalars,
  ORDERED_OPERATORS,
  type Asked,
  type JqlField,
  type Scalar,
} from './jql-field';

interface DateField {
  id: string;
  names: readonly string[];
  /** As REST writes it. */
  of: (row: IssueRow) => unknown;
}

/** A moment; compared as milliseconds. */
export function instantField({ of, ...field }: DateField): JqlField {
  return dateField({
    ...field,
    kind: 'instant',
    of: (row) => instantOf(of(row)),
    resolve: resolveInstant,
  });
}

/** A day without a time or zone; compared as `YYYYMMDD` in the user's zone. */
export function dayField({ of, ...field }: DateField): JqlField {
  return dateField({ ...field, kind: 'day', of: (row) => dayOf(of(row)), resolve: resolveDay });
}

function dateField(field: {
  id: string;
  names: readonly string[];
  kind: 'instant' | 'day';
  of: (row: IssueRow) => readonly number[];
  resolve: (asked: Asked) => readonly Scalar[];
}): JqlField {
  const { of, ...rest } = field;
  const read = column(of);
  return {
    ...rest,
    type: 'java.util.Date',
    operators: ORDERED_OPERATORS,
    read,
    compare: compareScalars,
    order: { read: (row) => read(row)[0], compare: compareScalars, direction: 'DESC' },
  };
}

function instantOf(value: unknown): readonly number[] {
  const at = typeof value === 'string' ? parseInstant(value) : NaN;
  return Number.isNaN(at) ? [] : [at];
}

function dayOf(value: unknown): readonly number[] {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d/.test(value)) return [];
  return [Number(value.slice(0, 10).replaceAll('-', ''))];
}

/** The day on which a moment falls for this user. */
export function dayAt(at: number, zone: string): number {
  const { year, month, day } = DateTime.fromMillis(at, { zone });
  return year * 10_000 + month * 100 + day;
}

function resolveInstant({ text, fieldName, context }: Asked): readonly Scalar[] {
  const at = parseJqlDate(text, context);
  if (at === undefined) throw invalidDate(text, fieldName);
  return [at];
}

function resolveDay(asked: Asked): readonly Scalar[] {
  const at = parseJqlDate(asked.text, asked.context);
  if (at === undefined) throw invalidDate(asked.text, asked.fieldName);
  return [dayAt(at, asked.context.zone)];
}

function invalidDate(text: string, fieldName: string): JqlError {
  return new JqlError(
    `Date value '${text}' for field '${fieldName}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', ` +
      `'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
  );
}
