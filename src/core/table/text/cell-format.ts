import { cell as ENGLISH } from '#locales/en-US.json';

/** Formats the parts of a cell's text for a language. */
export interface CellFormat {
  number(value: number): string;
  /** @param date `YYYY-MM-DD` */
  date(date: string): string;
  /** @param at ISO 8601 */
  dateTime(at: string): string;
  unit(value: number, unit: CellUnit): string;
  /** A phrase of `locales/` (`cell.*`), with its parameters filled in. */
  phrase(phrase: CellPhrase, parameters?: Record<string, string>): string;
}

export type CellUnit = 'percent' | 'week' | 'day' | 'hour' | 'minute';

type CellPhrase = keyof typeof ENGLISH;

/** For texts whose reader is not known, such as exports: unambiguous numbers and dates, English phrases. */
export const NEUTRAL_FORMAT: CellFormat = {
  number: String,
  date: (date) => date,
  // `2024-05-17T04:26:21.613-07:00` as `2024-05-17 04:26 -07:00`
  dateTime: (at) =>
    at.replace(/^([\d-]+)T(\d\d:\d\d)(?::[\d.]+)?/, '$1 $2 ').replace(/ Z$/, ' UTC'),
  unit: (value, unit) => `${value}${UNIT_LETTERS[unit]}`,
  phrase: (phrase, parameters = {}) =>
    ENGLISH[phrase].replace(
      /\{(\w+)\}/g,
      (placeholder, name: string) => parameters[name] ?? placeholder,
    ),
};

const UNIT_LETTERS: Record<CellUnit, string> = {
  percent: '%',
  week: 'w',
  day: 'd',
  hour: 'h',
  minute: 'm',
};
