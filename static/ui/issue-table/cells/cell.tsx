import type { ReactNode } from 'react';
import type { Cell, StatusCategory } from '#contract/issue-table';
import { plainText } from '#core/table/text/cell-text';
import { ExternalLink } from '../../display/external-link';
import { Lozenge, type LozengeAppearance } from '../../display/lozenge';
import { issueTypeClass } from '../../icons/issue-type-icon';
import { priorityClass } from '../../icons/priority-icon';
import { Progress } from './progress';
import type { Drawing } from './drawing';
import { itemList, plainTag, sprintTag, tagList, versionTag } from './list-parts';
import { issueLink, namedIssue, userName } from './references';
import { richCell, textCell } from './rich-cell';
import './cell.css';

type CellOf<Type extends Cell['type']> = Extract<Cell, { type: Type }>;

/**
 * How each type of cell looks. They are functions and no components, and draw few elements: a table has thousands of
 * cells. Text from Jira stands in `bdi`, or has `dir="auto"`, which isolates it too, so that bidirectional text cannot
 * reorder its neighbors.
 */
type Drawers = {
  [Type in Cell['type']]: (cell: CellOf<Type>, drawing: Drawing) => ReactNode;
};

const STATUS_APPEARANCE: Record<StatusCategory, LozengeAppearance> = {
  new: 'neutral',
  indeterminate: 'inprogress',
  done: 'success',
  undefined: 'neutral',
};

/** A date or an SLA stays on one line, and stands out if it is late. */
const unbroken = (isLate?: boolean) => (isLate ? 'cell-nowrap cell-nowrap--late' : 'cell-nowrap');

/** A cell that shows its text on one line. */
const plainWords = (cell: Cell, { words }: Drawing) => (
  <span className="cell-nowrap">{plainText(cell, words)}</span>
);

/** Rounded to be read, with the exact value on hover where the two differ. */
function numberCell(cell: CellOf<'number'>, { words, format }: Drawing) {
  const shown = plainText(cell, words);
  const exact = format.number(cell.value);
  return shown === exact ? shown : <span title={exact}>{shown}</span>;
}

function trackingCell(cell: CellOf<'tracking'>, { words }: Drawing) {
  const { spent = 0, remaining = 0 } = cell;
  const percent = spent + remaining > 0 ? (100 * spent) / (spent + remaining) : 0;
  return <Progress percent={percent} label={plainText(cell, words)} />;
}

const DRAWERS: Drawers = {
  empty: ({ means }, { words }) =>
    means && <span className="cell-more">{words.phrase(means)}</span>,
  text: textCell,
  rich: richCell,
  issue: namedIssue,
  issues: ({ issues, more }) => itemList(issues.map(issueLink), more),
  issuetype: ({ name, subtask }) => (
    <bdi className={`cell-named ${issueTypeClass(name, subtask)}`} title={name}>
      {name}
    </bdi>
  ),
  status: ({ name, category }) => (
    <Lozenge appearance={STATUS_APPEARANCE[category]}>{name}</Lozenge>
  ),
  priority: ({ name }) => (
    <bdi className={`cell-named ${priorityClass(name)}`} title={name}>
      {name}
    </bdi>
  ),
  user: (cell, { words }) => userName(cell, words),
  users: ({ users, more }, { words }) =>
    itemList(
      users.map((user) => userName(user, words)),
      more,
    ),
  date: ({ date, overdue }, { format, words }) => (
    <time dateTime={date} className={unbroken(overdue)}>
      {format.date(date)}
      {overdue && <span className="visually-hidden"> {words.phrase('overdue')}</span>}
    </time>
  ),
  // Its title, the time in full, is made when the pointer comes to it.
  datetime: ({ at }, { format }) => (
    <time dateTime={at} data-short={format.dayOf(at)} className="cell-nowrap">
      {format.dateTime(at)}
    </time>
  ),
  interval: plainWords,
  number: numberCell,
  percent: (cell, { words }) => <Progress percent={cell.value} label={plainText(cell, words)} />,
  boolean: plainWords,
  duration: plainWords,
  tracking: trackingCell,
  elapsed: plainWords,
  days: plainWords,
  tags: ({ tags, more }) => tagList(tags.map(plainTag), more),
  versions: ({ versions, more }, { words }) =>
    tagList(
      versions.map((version) => versionTag(version, words)),
      more,
    ),
  sprints: ({ sprints, more }, { words }) =>
    tagList(
      sprints.map((sprint) => sprintTag(sprint, words)),
      more,
    ),
  sla: (cell, { words }) => (
    <span className={unbroken(cell.breached)}>{plainText(cell, words)}</span>
  ),
  development: plainWords,
  url: ({ url }) => (
    <ExternalLink href={url} className="cell-url" title={url}>
      <bdi dir="ltr">{url}</bdi>
    </ExternalLink>
  ),
};

/** The content of a cell, drawn by its type. */
export const drawCell = (cell: Cell, drawing: Drawing): ReactNode =>
  // TypeScript cannot tell that this entry is the one for the type of this cell.
  (DRAWERS[cell.type] as (cell: Cell, drawing: Drawing) => ReactNode)(cell, drawing);
