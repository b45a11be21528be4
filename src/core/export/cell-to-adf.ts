import type { Cell, StatusCategory } from '../../contract/issue-table';
import type { AdfNode } from './adf';
import { link, text } from './adf';

const STATUS_COLORS: Record<StatusCategory, string> = {
  new: 'neutral',
  indeterminate: 'blue',
  done: 'green',
  undefined: 'neutral',
};

const SECONDS_PER_HOUR = 3600;
const SECONDS_PER_MINUTE = 60;

type Writers = { [T in Cell['type']]: (cell: Extract<Cell, { type: T }>) => AdfNode[] };

const WRITERS: Writers = {
  empty: () => [],
  text: (cell) => text(cell.text),
  issue: (cell) => [
    ...link(cell.key, cell.url),
    ...text(cell.summary === undefined ? '' : ` ${cell.summary}`),
  ],
  issues: ({ issues }) =>
    joined(
      issues.map(({ label, key, url }) => [
        ...text(label === undefined ? '' : `${label} `),
        ...link(key, url),
      ]),
    ),
  issuetype: (cell) => text(cell.name),
  status: ({ name, category }) => [
    { type: 'status', attrs: { text: name, color: STATUS_COLORS[category] } },
  ],
  priority: (cell) => text(cell.name),
  user: (cell) => text(cell.name),
  users: ({ users }) => text(users.map(({ name }) => name).join(', ')),
  date: (cell) => text(cell.date),
  datetime: (cell) => text(toTheMinute(cell.at)),
  number: (cell) => text(String(cell.value)),
  duration: ({ seconds }) => text(hoursAndMinutes(seconds)),
  tags: ({ tags }) => text(tags.join(', ')),
  url: (cell) => link(cell.url, cell.url),
};

/** The content of one table cell of an export, which has no room for more than text and links. */
export function cellToAdf(cell: Cell): AdfNode[] {
  // The compiler does not see that the writer is the one for this very cell.
  const write = WRITERS[cell.type] as (cell: Cell) => AdfNode[];
  return write(cell);
}

function joined(parts: AdfNode[][]): AdfNode[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [...text(', '), ...part]));
}

function hoursAndMinutes(seconds: number): string {
  const hours = Math.floor(seconds / SECONDS_PER_HOUR);
  const minutes = Math.floor((seconds % SECONDS_PER_HOUR) / SECONDS_PER_MINUTE);
  if (hours === 0) return `${minutes}m`;
  return minutes === 0 ? `${hours}h` : `${hours}h ${minutes}m`;
}

/** `2024-05-17T04:26:21.613-07:00` as `2024-05-17 04:26 -07:00` */
function toTheMinute(at: string): string {
  return at.replace(/^([\d-]+)T(\d\d:\d\d)(?::[\d.]+)?/, '$1 $2 ');
}
