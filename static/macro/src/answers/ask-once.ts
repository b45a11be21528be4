import type { IssueTable } from '#contract/issue-table';
import { answerOf, tableOf, type Answer, type Question } from './answer';
import type { KeptAnswers } from './kept-answers';
import { fromPage } from './page-answers';

let kept: KeptAnswers | undefined;

/**
 * Asks once for what several macros of a page show, and not again for what this frame showed a moment ago. Where the
 * browser does not let frames talk to each other, each asks alone. Nothing outlasts the tab.
 * @throws {AppError} the load's own, also if another frame of the page loaded
 */
export async function askOnce(
  question: Question,
  load: () => Promise<IssueTable>,
): Promise<IssueTable> {
  const known = kept?.answerTo(question);
  if (known) return tableOf(known);
  const keeping = loadKept();
  const keep = async (answer: Answer, isOwn: boolean) => {
    (await keeping)?.keep(question.key, answer, isOwn);
  };
  const asked = { byThisFrame: false };
  const answer = await fromPage(
    question,
    () => answerOf(load),
    (own) => {
      asked.byThisFrame = true;
      return keep(own, true);
    },
  );
  if (!asked.byThisFrame) void keep(answer, false);
  return tableOf(answer);
}

/** It comes while the table is asked for. Without it nothing is kept. */
const loadKept = (): Promise<KeptAnswers | undefined> =>
  import('./kept-answers').then(
    ({ KeptAnswers: Kept }) => (kept ??= new Kept()),
    () => undefined,
  );
