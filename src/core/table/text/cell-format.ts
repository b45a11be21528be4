/** What a cell needs to be said in words, in some language. */
export interface CellFormat {
  number(value: number): string;
  /** @param date `YYYY-MM-DD` */
  date(date: string): string;
  /** @param at ISO 8601 */
  dateTime(at: string): string;
  unit(value: number, unit: CellUnit): string;
  phrase(phrase: CellPhrase, parameters?: Record<string, string>): string;
}

export type CellUnit = 'percent' | 'week' | 'day' | 'hour' | 'minute';

/** @internal exported for the test that holds them against `locales/en-US.json` */
export const CELL_PHRASES = {
  inactiveUser: '{name} (inactive)',
  unknownUser: 'Name not shown by Jira',
  overdue: '(overdue)',
  more: '+{count} more',
  cut: '(shortened)',
  atMost: 'at most {time}',
  yes: 'Yes',
  no: 'No',
  released: '{name} (released)',
  archived: '{name} (archived)',
  overdueVersion: '{name} (release overdue)',
  active: '{name} (active)',
  future: '{name} (future)',
  closed: '{name} (closed)',
  spent: '{time} spent',
  remaining: '{time} remaining',
  estimated: '{time} estimated',
  slaRemaining: '{time} left',
  slaBreachedBy: '{time} over',
  slaBreached: 'missed',
  slaPaused: '{time}, paused',
  slaMet: 'met',
  slaRunning: 'running',
  pullrequest: 'Pull requests: {count}',
  branch: 'Branches: {count}',
  repository: 'Commits: {count}',
  build: 'Builds: {count}',
  review: 'Reviews: {count}',
  deployment: 'Deployments: {count}',
} as const;

type CellPhrase = keyof typeof CELL_PHRASES;

/** For texts that have no reader yet, such as exports: numbers and dates that nobody misreads. */
export const NEUTRAL_FORMAT: CellFormat = {
  number: String,
  date: (date) => date,
  // `2024-05-17T04:26:21.613-07:00` as `2024-05-17 04:26 -07:00`
  dateTime: (at) =>
    at.replace(/^([\d-]+)T(\d\d:\d\d)(?::[\d.]+)?/, '$1 $2 ').replace(/ Z$/, ' UTC'),
  unit: (value, unit) => `${value}${UNIT_LETTERS[unit]}`,
  phrase: (phrase, parameters = {}) =>
    CELL_PHRASES[phrase].replace(
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
