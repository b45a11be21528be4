import type { Cell, StatusCategory } from '#contract/issue-table';
import type { CellFormat } from '#core/table/text/cell-format';
import { plainText } from '#core/table/text/cell-text';
import { ExternalLink } from '../../display/external-link';
import { useI18n } from '../../i18n/i18n-context';
import type { Format } from '../../i18n/format';
import { IssueTypeIcon } from '../../icons/issue-type-icon';
import { PriorityIcon } from '../../icons/priority-icon';
import { Lozenge, type LozengeAppearance } from '../../display/lozenge';
import { cellFormat } from './cell-format';
import { More, Sprint, Version } from './list-parts';
import { RichCell, TextCell } from './rich-cell';
import { Progress } from '../progress';
import { IssueLink, NamedIssue, User } from './references';
import './cell.css';

type CellOf<Type extends Cell['type']> = Extract<Cell, { type: Type }>;
interface CellProps<Type extends Cell['type']> {
  cell: CellOf<Type>;
  words: CellFormat;
  format: Format;
}

type Renderers = {
  [Type in Cell['type']]: (props: CellProps<Type>) => React.ReactNode;
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
const PlainWords = ({ cell, words }: { cell: Cell; words: CellFormat }) => (
  <span className="cell-nowrap">{plainText(cell, words)}</span>
);

/** Rounded to be read, with the exact value on hover where the two differ. */
function NumberCell({ cell, words, format }: CellProps<'number'>) {
  const shown = plainText(cell, words);
  const exact = format.number(cell.value);
  return shown === exact ? shown : <span title={exact}>{shown}</span>;
}

/** How each type of cell looks. Text from Jira stands in `bdi`, so that bidirectional text cannot reorder its neighbors. */
const RENDERERS: Renderers = {
  empty: ({ cell, words }) =>
    cell.means && <span className="cell-more">{words.phrase(cell.means)}</span>,
  text: TextCell,
  rich: RichCell,
  issue: NamedIssue,
  issues: ({ cell }) => (
    <ul className="cell-list">
      {cell.issues.map((issue, index) => (
        <li key={index}>
          <IssueLink issue={issue} />
        </li>
      ))}
      <More count={cell.more} />
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
  user: ({ cell, words }) => <User user={cell} words={words} />,
  users: ({ cell, words }) => (
    <ul className="cell-list">
      {cell.users.map((user, index) => (
        <li key={index}>
          <User user={user} words={words} />
        </li>
      ))}
      <More count={cell.more} />
    </ul>
  ),
  date: ({ cell, format, words }) => (
    <time dateTime={cell.date} className={unbroken(cell.overdue)}>
      {format.date(cell.date)}
      {cell.overdue && <span className="visually-hidden"> {words.phrase('overdue')}</span>}
    </time>
  ),
  datetime: ({ cell, format }) => (
    <time dateTime={cell.at} title={format.dateTimeInFull(cell.at)} className="cell-nowrap">
      {format.dateTime(cell.at)}
    </time>
  ),
  interval: PlainWords,
  number: NumberCell,
  percent: ({ cell, words }) => <Progress percent={cell.value} label={plainText(cell, words)} />,
  boolean: PlainWords,
  duration: PlainWords,
  tracking: ({ cell, words }) => {
    const { spent = 0, remaining = 0 } = cell;
    const percent = spent + remaining > 0 ? (100 * spent) / (spent + remaining) : 0;
    return <Progress percent={percent} label={plainText(cell, words)} />;
  },
  elapsed: PlainWords,
  days: PlainWords,
  tags: ({ cell }) => (
    <ul className="cell-tags">
      {cell.tags.map((tag, index) => (
        <li key={index} className="tag">
          <bdi>{tag}</bdi>
        </li>
      ))}
      <More count={cell.more} />
    </ul>
  ),
  versions: ({ cell, words }) => (
    <ul className="cell-tags">
      {cell.versions.map((version, index) => (
        <Version key={index} version={version} words={words} />
      ))}
      <More count={cell.more} />
    </ul>
  ),
  sprints: ({ cell, words }) => (
    <ul className="cell-tags">
      {cell.sprints.map((sprint, index) => (
        <Sprint key={index} sprint={sprint} words={words} />
      ))}
      <More count={cell.more} />
    </ul>
  ),
  sla: ({ cell, words }) => (
    <span className={unbroken(cell.breached)}>{plainText(cell, words)}</span>
  ),
  development: PlainWords,
  url: ({ cell }) => (
    <ExternalLink href={cell.url} className="cell-url" title={cell.url}>
      <bdi dir="ltr">{cell.url}</bdi>
    </ExternalLink>
  ),
};

/** The content of a cell, drawn by its type. */
export function CellContent({ cell }: { cell: Cell }) {
  const i18n = useI18n();
  const Renderer = RENDERERS[cell.type] as (props: {
    cell: Cell;
    words: CellFormat;
    format: Format;
  }) => React.ReactNode;
  return <Renderer cell={cell} words={cellFormat(i18n)} format={i18n.format} />;
}
