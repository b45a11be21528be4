import type { IssueRow } from '#dev/jira/data/issue-row';
import { JqlError } from '../../language/jql-error';
import { column } from './column';
import { compareScalars } from '../compare-scalars';
import type { JqlField, Scalar, WrittenValue } from '../jql-field';
import { ORDERED_OPERATORS } from '../operator-sets';

interface NumberField extends Partial<Pick<JqlField, 'operators' | 'kind' | 'type'>> {
  id: string;
  names: readonly string[];
  of: (row: IssueRow) => number | undefined;
  direction?: 'ASC' | 'DESC';
}

/** A field of numbers; durations are numbers of seconds. */
export function numberField({ of, direction = 'ASC', ...field }: NumberField): JqlField {
  const read = column((row) => oneOrNone(of(row)));
  return {
    kind: 'number',
    type: 'java.lang.Number',
    operators: ORDERED_OPERATORS,
    ...field,
    read,
    resolve: field.kind === 'duration' ? resolveDuration : resolveNumber,
    compare: compareScalars,
    order: { read: (row) => read(row)[0], compare: compareScalars, direction },
  };
}

/** A list of the value; an empty list for undefined and null. */
export function oneOrNone<T>(value: T | undefined | null): readonly T[] {
  return value === undefined || value === null ? [] : [value];
}

function resolveNumber({ text, fieldName }: WrittenValue): readonly Scalar[] {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) {
    throw new JqlError(
      `Value '${text}' is invalid for the '${fieldName}' field. A number is expected.`,
    );
  }
  return [value];
}

/** Seconds of each unit: a working week has 5 days of 8 hours. */
const SECONDS = { w: 5 * 8 * 3600, d: 8 * 3600, h: 3600, m: 60 } as const;

/** Reads `1w 2d 4h 30m`; a number without a unit means minutes. */
function resolveDuration({ text, fieldName }: WrittenValue): readonly Scalar[] {
  if (/^\d+$/.test(text)) return [Number(text) * 60];
  if (!/^\s*(\d+(\.\d+)?\s*[wdhm]\s*)+$/i.test(text)) {
    throw new JqlError(
      `Duration value '${text}' for field '${fieldName}' is invalid. Valid formats include: '1d', '4h 30m', '90'.`,
    );
  }
  const parts = [...text.toLowerCase().matchAll(/(\d+(?:\.\d+)?)\s*([wdhm])/g)];
  return [parts.reduce((sum, [, n, unit]) => sum + Number(n) * SECONDS[unit as 'w'], 0)];
}
