import { DEMO_USERS } from '../../demo-users';
import type { Change } from '../../entities';
import { formatInstant, parseInstant } from '../../instant';
import type { RawIssue } from '../../issue-row';

const COMMENTS = 45;
const CHANGES = 120;
const MINUTE_MS = 60_000;

/** Gives an issue more comments and changes than Jira returns in one response. */
export function discussAtLength(issue: RawIssue): void {
  const begin = parseInstant(issue.fields.created);
  issue.fields.summary = 'Discussed at length';
  issue.fields.comment = {
    comments: Array.from({ length: COMMENTS }, (_, position) => {
      const author = DEMO_USERS[position % DEMO_USERS.length];
      const at = formatInstant(begin + position * MINUTE_MS);
      const body = `Remark ${position + 1} of ${COMMENTS}`;
      const id = String(900_000 + position);
      return { id, author, updateAuthor: author, body, created: at, updated: at };
    }),
    maxResults: COMMENTS,
    total: COMMENTS,
    startAt: 0,
  };
  issue.history = [...handOvers(issue, begin), ...(issue.history ?? [])].sort(
    (a, b) => a.at - b.at,
  );
}

/** The issue is reassigned between two users, and ends with its assignee. */
function handOvers({ fields }: RawIssue, begin: number): readonly Change[] {
  const holder = fields.assignee ?? undefined;
  const other = DEMO_USERS.find(({ name }) => name !== holder?.name);
  const ends = [holder, other].map((user) => user && { id: user.name, name: user.displayName });
  return Array.from({ length: CHANGES }, (_, position) => ({
    at: begin + (position + 1) * MINUTE_MS,
    author: 'admin',
    field: 'assignee' as const,
    from: ends[position % 2],
    to: ends[(position + 1) % 2],
  }));
}
