import type { Cell } from '#contract/issue-table';
import { dayNumber, epochSeconds } from '../table/instant';
import type { CellFormat } from '../table/text/cell-format';
import { plainText } from '../table/text/cell-text';
import { readableNumber } from '../table/text/readable-number';

/**
 * A value of a spreadsheet. `day` is a number of days since 1970-01-01, `moment` one with the time of day as its
 * fraction; `hours` may exceed a day.
 */
export type SheetValue =
  | { kind: 'text'; value: string }
  | { kind: 'number' | 'percent' | 'hours' | 'day' | 'moment'; value: number }
  | { kind: 'boolean'; value: boolean }
  | undefined;

/** For whom a sheet is made. */
export interface SheetReader {
  format: CellFormat;
  /** IANA name. */
  timeZone: string;
}

const HOUR_S = 3_600;
const DAY_S = 86_400;

/** 1900-03-01: Excel counts the days before it wrongly, and knows none before 1900. */
const FIRST_DAY = -25_508;

/** Reads a cell as the value that a spreadsheet can calculate with; what is no number, date or yes is text. */
export function sheetValue(cell: Cell, { format, timeZone }: SheetReader): SheetValue {
  switch (cell.type) {
    case 'empty':
      return undefined;
    case 'number':
      return number(readableNumber(cell.value));
    case 'days':
      return number(cell.days);
    case 'percent':
      return { kind: 'percent', value: cell.value / 100 };
    case 'duration':
      return { kind: 'hours', value: cell.seconds / HOUR_S };
    case 'boolean':
      return { kind: 'boolean', value: cell.value };
    case 'date':
      return known('day', dayNumber(cell.date), cell.date);
    case 'datetime':
      return known('moment', momentIn(timeZone, cell.at), cell.at);
    default:
      return text(plainText(cell, format));
  }
}

const number = (value: number): SheetValue => ({ kind: 'number', value });

const text = (value: string): SheetValue => (value === '' ? undefined : { kind: 'text', value });

const known = (kind: 'day' | 'moment', value: number | undefined, shown: string): SheetValue =>
  value === undefined || value < FIRST_DAY ? text(shown) : { kind, value };

/** What the clock of the zone shows then, as if it were UTC: a spreadsheet knows no time zones. */
function momentIn(timeZone: string, at: string): number | undefined {
  const seconds = epochSeconds(at);
  const clock = clockIn(timeZone);
  if (seconds === undefined || !clock) return undefined;
  const parts = clock.formatToParts(seconds * 1000);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return shown / 1000 / DAY_S;
}

/** Making one takes longer than reading it; undefined for a zone that the engine does not know. */
function clockIn(timeZone: string): Intl.DateTimeFormat | undefined {
  if (!clocks.has(timeZone)) {
    try {
      clocks.set(timeZone, new Intl.DateTimeFormat('en-CA', { timeZone, ...CLOCK }));
    } catch {
      clocks.set(timeZone, undefined);
    }
  }
  return clocks.get(timeZone);
}

const clocks = new Map<string, Intl.DateTimeFormat | undefined>();

const CLOCK = {
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
} as const;
