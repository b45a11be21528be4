import { formatInstant } from '../../instant';
import { REPORTERS, type IssueDraft, type ProjectContext } from './issue-draft';
import { period } from './planning-values';
import { remarkOf } from './texts';

const FILES = [
  ['screenshot.png', 'image/png'],
  ['log (1).txt', 'text/plain'],
  ['bericht_größe.pdf', 'application/pdf'],
  ['画面.png', 'image/png'],
] as const;

/** `comment` of REST v2. */
export function commentsOf(
  { random, now, firstId }: ProjectContext,
  { created }: IssueDraft,
  index: number,
): Record<string, unknown> {
  const total = [0, 1, 2, 6][random.index([4, 3, 2, 1])] ?? 0;
  const comments = Array.from({ length: total }, (_, position) => {
    const author = random.pick(REPORTERS);
    const at = formatInstant(created + random.next() * (now - created));
    return {
      id: String((firstId + index) * 10 + position),
      author,
      updateAuthor: author,
      body: remarkOf(random),
      created: at,
      updated: at,
    };
  });
  return { comments, maxResults: total, total, startAt: 0 };
}

/** `attachment` of REST v2. */
export function attachmentsOf(
  { random, firstId }: ProjectContext,
  { created }: IssueDraft,
  index: number,
): readonly unknown[] {
  const count = [0, 1, 3][random.index([8, 2, 1])] ?? 0;
  return Array.from({ length: count }, (_, position) => {
    const [filename, mimeType] = random.pick(FILES);
    return {
      id: String((firstId + index) * 10 + position),
      filename,
      author: random.pick(REPORTERS),
      created: formatInstant(created),
      size: random.integer(900, 4_000_000),
      mimeType,
    };
  });
}

const HOUR_SECONDS = 3600;

/** `worklog` of REST v2: one worklog for each hour that was spent. */
export function worklogsOf(
  { firstId }: ProjectContext,
  { assignee, reporter, created }: IssueDraft,
  { index, spent }: { index: number; spent: number },
): Record<string, unknown> {
  const total = Math.ceil(spent / HOUR_SECONDS);
  const author = assignee ?? reporter;
  const worklogs = Array.from({ length: total }, (_, position) => {
    const seconds = Math.min(HOUR_SECONDS, spent - position * HOUR_SECONDS);
    const at = formatInstant(created + (position + 1) * HOUR_SECONDS * 1000);
    const id = String((firstId + index) * 100 + position);
    const times = { created: at, updated: at, started: at };
    const time = { timeSpent: period(seconds), timeSpentSeconds: seconds };
    return {
      id,
      issueId: String(firstId + index),
      author,
      updateAuthor: author,
      ...times,
      ...time,
    };
  });
  return { startAt: 0, maxResults: total, total, worklogs };
}
