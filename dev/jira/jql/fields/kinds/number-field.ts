import type { IssueRow } from '#dev/jira/data/issue-row';
import { JqlError } from '../../language/jql-error';
import { column } from './column';
import {
  compareScalars,
  ORDERED_OPERATORS,
  type WrittenValue,
  type JqlField,
  type Scalar,
} from '../jql-field';

interface NumberField extends Partial<Pick<JqlField, 'operators' | 'kind' | 'type'>> {
  id: string;
  names: readonly string[];
  of: (row: IssueRow) => number | undefined;
  direction?: 'ASC' | 'DESC';
}

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

const SECONDS = { w: 5 * 8 * 3600, d: 8 * 3600, h: 3600, m: 60 } as const;

/** `1w 2d 4h 30m`, with a working week of 5 days of 8 hours; a bare number counts minutes. */
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
