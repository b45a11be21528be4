import type { IssueTable } from '#contract/issue-table';
import { whenIdle } from '#ui/when-idle';
import { answerOf, isYoungEnough, tableOf, type Answer, type Question } from './answer';
import type { KeptAnswers } from './kept-answers';
import { fromPage } from './page-answers';

let kept: KeptAnswers | undefined;
/** Answers until {@link loadKept} is done: less than a second. */
const early = new Map<string, Answer>();

/**
 * Asks once for what several macros of a page show, and not again for what this frame showed a moment ago. Where the
 * browser does not let frames talk to each other, each asks alone. Nothing outlasts the tab.
 * @throws {AppError} the load's own, also if another frame of the page loaded
 */
export async function askOnce(
  question: Question,
  load: () => Promise<IssueTable>,
): Promise<IssueTable> {
  const known = knownAnswer(question);
  if (known) return tableOf(known);
  const asked = { byThisFrame: false };
  const answer = await fromPage(
    question,
    () => answerOf(load),
    (own) => {
      asked.byThisFrame = true;
      return keep(question.key, own, true);
    },
  );
  if (!asked.byThisFrame) void keep(question.key, answer, false);
  return tableOf(answer);
}

function knownAnswer(question: Question): Answer | undefined {
  const answer = early.get(question.key);
  if (answer && isYoungEnough(answer, question)) return answer;
  return kept?.answerTo(question);
}

async function keep(key: string, answer: Answer, isOwn: boolean): Promise<void> {
  if (!answer.result.ok) return;
  early.set(key, answer);
  (await loadKept())?.keep(key, answer, isOwn);
  early.delete(key);
}

/** It comes behind the first rows. Without it nothing is kept. */
async function loadKept(): Promise<KeptAnswers | undefined> {
  if (kept) return kept;
  await new Promise<void>((resolve) => {
    whenIdle(resolve, null);
  });
  return import('./kept-answers')
    .then(({ KeptAnswers: Kept }) => (kept ??= new Kept()))
    .catch(() => undefined);
}
