import type { Cell, CellUser, IssueReference } from '#contract/issue-table';
import type { CellFormat } from '#core/table/text/cell-format';
import { userText } from '#core/table/text/cell-text';
import { avatarOf } from '../../display/avatar';
import { ExternalLink } from '../../display/external-link';
import './references.css';

/** An issue by its key and, where it is known, its summary. */
export function namedIssue(cell: Extract<Cell, { type: 'issue' }>) {
  const { summary } = cell;
  if (summary === undefined) return keyLink(cell);
  return (
    <span className="cell-reference">
      {keyLink(cell)}
      <bdi className="cell-reference__summary" title={summary}>
        {summary}
      </bdi>
    </span>
  );
}

/** The key of an issue as a link, after the name of the relation if there is one. */
export const issueLink = (issue: IssueReference) => (
  <>
    {issue.label !== undefined && <bdi className="cell-relation">{issue.label} </bdi>}
    {keyLink(issue)}
  </>
);

const keyLink = ({ key, url, summary, done }: IssueReference) => (
  <ExternalLink
    href={url}
    className={done ? 'issue-link issue-link--done' : 'issue-link'}
    dir="auto"
    {...(summary !== undefined && { title: summary })}
  >
    {key}
  </ExternalLink>
);

/** A person with initials. An inactive account is marked. */
export function userName(user: CellUser, words: CellFormat) {
  const { className, ...initials } = avatarOf(user.name);
  const state = user.inactive ? ' cell-named--inactive' : '';
  return (
    <bdi className={`cell-named ${className}${state}`} {...initials}>
      {userText(user, words)}
    </bdi>
  );
}
