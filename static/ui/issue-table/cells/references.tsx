import type { Cell, CellUser, IssueReference } from '#contract/issue-table';
import type { CellFormat } from '#core/table/text/cell-format';
import { userText } from '#core/table/text/cell-text';
import { Avatar } from '../../display/avatar';
import { ExternalLink } from '../../display/external-link';
import './references.css';

/** An issue by its key and, where it is known, its summary. */
export function NamedIssue({ cell }: { cell: Extract<Cell, { type: 'issue' }> }) {
  const { summary } = cell;
  return (
    <span className="cell-reference">
      <IssueLink issue={cell} />
      {summary !== undefined && (
        <bdi className="cell-reference__summary" title={summary}>
          {summary}
        </bdi>
      )}
    </span>
  );
}

/** The key of an issue as a link, after the name of the relation if there is one. */
export function IssueLink({ issue }: { issue: IssueReference }) {
  const { key, url, summary, label, done } = issue;
  return (
    <>
      {label !== undefined && <bdi className="cell-relation">{label} </bdi>}
      <ExternalLink
        href={url}
        className={done ? 'issue-link issue-link--done' : 'issue-link'}
        {...(summary !== undefined && { title: summary })}
      >
        <bdi>{key}</bdi>
      </ExternalLink>
    </>
  );
}

/** A person with initials. An inactive account is marked. */
export function User({ user, words }: { user: CellUser; words: CellFormat }) {
  return (
    <span className={user.inactive ? 'cell-named cell-named--inactive' : 'cell-named'}>
      <Avatar name={user.name} />
      <bdi>{userText(user, words)}</bdi>
    </span>
  );
}
