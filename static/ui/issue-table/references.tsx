import type { CellUser } from '../../../src/contract/issue-table';
import type { CellFormat } from '../../../src/core/table/cell-format';
import { userText } from '../../../src/core/table/cell-text';
import { Avatar } from '../avatar';
import { ExternalLink } from '../external-link';

export function IssueLink(props: {
  url: string;
  label: string;
  /** In Jira's words: `is blocked by`. */
  relation?: string | undefined;
  done?: boolean;
}) {
  const { url, label, relation, done } = props;
  return (
    <>
      {relation !== undefined && <bdi className="cell-relation">{relation} </bdi>}
      <ExternalLink href={url} className={done ? 'issue-link issue-link--done' : 'issue-link'}>
        <bdi>{label}</bdi>
      </ExternalLink>
    </>
  );
}

export function User({ user, words }: { user: CellUser; words: CellFormat }) {
  return (
    <span className={user.inactive ? 'cell-named cell-named--inactive' : 'cell-named'}>
      <Avatar name={user.name} />
      <bdi>{userText(user, words)}</bdi>
    </span>
  );
}
