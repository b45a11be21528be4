import type { Cell, CellSprint, CellUser, CellVersion } from '#contract/issue-table';
import { richPlainText } from '../rich/rich-plain-text';
import type { CellFormat } from './cell-format';
import { readableNumber } from './readable-number';
import { durationText, elapsedText } from './time-text';

type Texts = {
  [T in Cell['type']]: (cell: Extract<Cell, { type: T }>, format: CellFormat) => string;
};

const TEXTS: Texts = {
  empty: ({ means }, format) => (means === undefined ? '' : format.phrase(means)),
  text: ({ text, cut }, format) => withCut(text, cut, format),
  rich: ({ content, cut }, format) => withCut(richPlainText(content), cut, format),
  issue: ({ key, summary }) => (summary === undefined ? key : `${key} ${summary}`),
  issues: ({ issues, more }, format) =>
    listed(
      issues.map(({ label, key }) => (label === undefined ? key : `${label} ${key}`)),
      more,
      format,
    ),
  issuetype: ({ name }) => name,
  status: ({ name }) => name,
  priority: ({ name }) => name,
  user: userText,
  users: ({ users, more }, format) =>
    listed(
      users.map((user) => userText(user, format)),
      more,
      format,
    ),
  date: ({ date, overdue }, format) =>
    overdue ? `${format.date(date)} ${format.phrase('overdue')}` : format.date(date),
  datetime: ({ at }, format) => format.dateTime(at),
  interval: ({ start, end }, format) =>
    `${start === undefined ? '…' : format.date(start)} – ${end === undefined ? '…' : format.date(end)}`,
  number: ({ value }, format) => format.number(readableNumber(value)),
  percent: ({ value }, format) => format.unit(readableNumber(value, 1), 'percent'),
  boolean: ({ value }, format) => format.phrase(value ? 'yes' : 'no'),
  duration: ({ seconds, workday }, format) => durationText(seconds, format, workday),
  tracking: trackingText,
  elapsed: elapsedText,
  days: ({ days }, format) => format.unit(days, 'day'),
  tags: ({ tags, more }, format) => listed(tags, more, format),
  versions: ({ versions, more }, format) =>
    listed(
      versions.map((version) => versionText(version, format)),
      more,
      format,
    ),
  sprints: ({ sprints, more }, format) =>
    listed(
      sprints.map((sprint) => sprintText(sprint, format)),
      more,
      format,
    ),
  sla: slaText,
  development: ({ items }, format) =>
    items
      .map(({ kind, count, state }) => {
        const text = format.phrase(kind, { count: format.number(count) });
        return state === undefined ? text : `${text} (${state})`;
      })
      .join(', '),
  url: ({ url }) => url,
};

/** Renders a cell as plain text, for copies, CSV, exports and screen readers. */
export function plainText(cell: Cell, format: CellFormat): string {
  // TypeScript cannot tell that this entry is the one for the type of this cell.
  const write = TEXTS[cell.type] as (cell: Cell, format: CellFormat) => string;
  return write(cell, format);
}

/** Renders a person of a cell. */
export function userText({ name, inactive }: CellUser, format: CellFormat): string {
  const shown = name === '' ? format.phrase('unknownUser') : name;
  return inactive ? format.phrase('inactiveUser', { name: shown }) : shown;
}

/** Renders a version of a cell. */
export function versionText({ name, state }: CellVersion, format: CellFormat): string {
  if (state === undefined) return name;
  return format.phrase(state === 'overdue' ? 'overdueVersion' : state, { name });
}

/** Renders a sprint of a cell. */
export function sprintText({ name, state }: CellSprint, format: CellFormat): string {
  return state === undefined ? name : format.phrase(state, { name });
}

function trackingText(cell: Extract<Cell, { type: 'tracking' }>, format: CellFormat): string {
  const { spent, remaining, estimate, workday } = cell;
  const parts = [
    ['spent', spent],
    ['remaining', remaining],
    ['estimated', estimate],
  ] as const;
  return parts
    .flatMap(([phrase, seconds]) =>
      seconds === undefined
        ? []
        : [format.phrase(phrase, { time: durationText(seconds, format, workday) })],
    )
    .join(', ');
}

function slaText(cell: Extract<Cell, { type: 'sla' }>, format: CellFormat): string {
  const { state, breached, seconds } = cell;
  if (state === 'completed' && !breached) return format.phrase('slaMet');
  if (seconds === undefined) return format.phrase(breached ? 'slaBreached' : 'slaRunning');
  const time = durationText(Math.abs(seconds), format);
  const left = format.phrase(breached || seconds < 0 ? 'slaBreachedBy' : 'slaRemaining', { time });
  return state === 'paused' ? format.phrase('slaPaused', { time: left }) : left;
}

function listed(items: string[], more: number | undefined, format: CellFormat): string {
  const rest = more ? [format.phrase('more', { count: format.number(more) })] : [];
  return [...items, ...rest].join(', ');
}

const withCut = (text: string, cut: true | undefined, format: CellFormat) =>
  cut ? `${text} ${format.phrase('cut')}` : text;
