import { DateTime } from 'luxon';
import { parseInstant } from '#dev/jira/data/instant';
import type { IssueRow } from '#dev/jira/data/issue-row';
import { parseJqlDate } from '../../language/jql-date';
import { JqlError } from '../../language/jql-error';
import { column } from './column';
import { compareScalars } from '../compare-scalars';
import type { JqlField, Scalar, WrittenValue } from '../jql-field';
import { ORDERED_OPERATORS } from '../operator-sets';

interface DateField {
  id: string;
  names: readonly string[];
  /** The value as REST writes it. */
  of: (row: IssueRow) => unknown;
}

/** A field of moments, compared in milliseconds since the epoch. */
export function instantField({ of, ...field }: DateField): JqlField {
  return dateField({
    ...field,
    kind: 'instant',
    of: (row) => instantOf(of(row)),
    resolve: resolveInstant,
  });
}

/** A field of days without a time or zone, compared as the numbers `YYYYMMDD`. */
export function dayField({ of, ...field }: DateField): JqlField {
  return dateField({ ...field, kind: 'day', of: (row) => dayOf(of(row)), resolve: resolveDay });
}

function dateField(field: {
  id: string;
  names: readonly string[];
  kind: 'instant' | 'day';
  of: (row: IssueRow) => readonly number[];
  resolve: (written: WrittenValue) => readonly Scalar[];
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

/** The day on which a moment falls in a time zone, as the number `YYYYMMDD`. */
export function dayAt(at: number, zone: string): number {
  const { year, month, day } = DateTime.fromMillis(at, { zone });
  return year * 10_000 + month * 100 + day;
}

function resolveInstant({ text, fieldName, context }: WrittenValue): readonly Scalar[] {
  const at = parseJqlDate(text, context);
  if (at === undefined) throw invalidDate(text, fieldName);
  return [at];
}

function resolveDay(written: WrittenValue): readonly Scalar[] {
  const at = parseJqlDate(written.text, written.context);
  if (at === undefined) throw invalidDate(written.text, written.fieldName);
  return [dayAt(at, written.context.zone)];
}

function invalidDate(text: string, fieldName: string): JqlError {
  return new JqlError(
    `Date value '${text}' for field '${fieldName}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', ` +
      `'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
  );
}
