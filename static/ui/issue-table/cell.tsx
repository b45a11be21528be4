import type { Cell } from '../../../src/contract/issue-table';
import { Avatar } from '../avatar';
import { ExternalLink } from '../external-link';
import { useI18n } from '../i18n/i18n-context';
import type { Format } from '../i18n/format';
import { IssueTypeIcon } from '../icons/issue-type-icon';
import { PriorityIcon } from '../icons/priority-icon';
import { Lozenge, type LozengeAppearance } from '../lozenge';
import type { StatusCategory } from '../../../src/contract/issue-table';

type CellOf<Type extends Cell['type']> = Extract<Cell, { type: Type }>;

type Renderers = {
  [Type in Cell['type']]: (props: { cell: CellOf<Type>; format: Format }) => React.ReactNode;
};

const STATUS_APPEARANCE: Record<StatusCategory, LozengeAppearance> = {
  new: 'neutral',
  indeterminate: 'inprogress',
  done: 'success',
  undefined: 'neutral',
};

/** How each type of cell looks. Words from Jira stand in `bdi`, so that none turns its neighbours round. */
const RENDERERS: Renderers = {
  empty: () => null,
  text: ({ cell }) => (
    <bdi
      className={isLong(cell.text) ? 'cell-text cell-text--long' : 'cell-text'}
      title={cell.text}
    >
      {cell.text}
    </bdi>
  ),
  issue: ({ cell }) => <IssueLink {...cell} label={cell.summary ?? cell.key} />,
  issues: ({ cell }) => (
    <ul className="cell-list">
      {cell.issues.map((issue) => (
        <li key={issue.key}>
          <IssueLink {...issue} label={issue.label ?? issue.key} />
        </li>
      ))}
    </ul>
  ),
  issuetype: ({ cell }) => (
    <span className="cell-named">
      <IssueTypeIcon name={cell.name} subtask={cell.subtask ?? false} />
      <bdi>{cell.name}</bdi>
    </span>
  ),
  status: ({ cell }) => (
    <Lozenge appearance={STATUS_APPEARANCE[cell.category]}>{cell.name}</Lozenge>
  ),
  priority: ({ cell }) => (
    <span className="cell-named">
      <PriorityIcon name={cell.name} />
      <bdi>{cell.name}</bdi>
    </span>
  ),
  user: ({ cell }) => <User {...cell} />,
  users: ({ cell }) => (
    <ul className="cell-list">
      {cell.users.map((user) => (
        <li key={user.name}>
          <User {...user} />
        </li>
      ))}
    </ul>
  ),
  date: ({ cell, format }) => (
    <time dateTime={cell.date} className={cell.overdue ? 'cell-date--overdue' : 'cell-date'}>
      {format.date(cell.date)}
      {cell.overdue && <Overdue />}
    </time>
  ),
  datetime: ({ cell, format }) => (
    <time dateTime={cell.at} title={format.dateTimeInFull(cell.at)} className="cell-date">
      {format.dateTime(cell.at)}
    </time>
  ),
  number: ({ cell, format }) => format.number(cell.value),
  duration: ({ cell, format }) => (
    <span className="cell-date">{format.duration(cell.seconds)}</span>
  ),
  tags: ({ cell }) => (
    <ul className="cell-tags">
      {cell.tags.map((tag) => (
        <li key={tag} className="tag">
          <bdi>{tag}</bdi>
        </li>
      ))}
    </ul>
  ),
  url: ({ cell }) => (
    <ExternalLink href={cell.url} className="cell-url" title={cell.url}>
      <bdi dir="ltr">{cell.url}</bdi>
    </ExternalLink>
  ),
};

/** Beyond this a column of its own width reads better than a narrow one of many lines. */
const SHORT_TEXT_CHARACTERS = 28;
const isLong = (text: string) => text.length > SHORT_TEXT_CHARACTERS;

export function CellContent({ cell }: { cell: Cell }) {
  const { format } = useI18n();
  const Renderer = RENDERERS[cell.type] as (props: {
    cell: Cell;
    format: Format;
  }) => React.ReactNode;
  return <Renderer cell={cell} format={format} />;
}

function IssueLink(props: { url: string; label: string; done?: boolean }) {
  return (
    <ExternalLink
      href={props.url}
      className={props.done ? 'issue-link issue-link--done' : 'issue-link'}
    >
      <bdi>{props.label}</bdi>
    </ExternalLink>
  );
}

function User({ name, inactive = false }: { name: string; inactive?: boolean }) {
  const { t } = useI18n();
  return (
    <span className={inactive ? 'cell-named cell-named--inactive' : 'cell-named'}>
      <Avatar name={name} />
      <bdi>{inactive ? t('table.inactiveUser', { name }) : name}</bdi>
    </span>
  );
}

function Overdue() {
  const { t } = useI18n();
  return <span className="visually-hidden"> {t('table.overdue')}</span>;
}
