import { LRUCache } from 'lru-cache';
import type { IssueTable } from '#contract/issue-table';
import { isYoungEnough, type Answer, type Question } from './answer';
import { offerAnswer } from './page-answers';

/** Twelve tables, or the parts of a few long ones. */
const MOST_ANSWERS = 40;
/** Characters of their JSON, about. */
const MOST_CHARACTERS = 8_000_000;
/** After this time a reader who comes back gets what Jira says then. */
const LIFETIME_MS = 120_000;
const SAMPLE_ROWS = 50;

interface Kept {
  answer: Answer;
  characters: number;
  /** Ends the offer to the other frames. */
  end: () => void;
}

/** The tables that this frame showed a moment ago. They are gone with the frame. */
export class KeptAnswers {
  readonly #kept = new LRUCache<string, Kept>({
    max: MOST_ANSWERS,
    maxSize: MOST_CHARACTERS,
    ttl: LIFETIME_MS,
    sizeCalculation: ({ characters }) => characters,
    dispose: ({ end }) => {
      end();
    },
  });

  answerTo(question: Question): Answer | undefined {
    const answer = this.#kept.get(question.key)?.answer;
    return answer && isYoungEnough(answer, question) ? answer : undefined;
  }

  /**
   * Failures are not kept.
   * @param isOwn asked for by this frame, which then tells the others: one of a page is enough
   */
  keep(key: string, answer: Answer, isOwn: boolean): void {
    if (!answer.result.ok) return;
    const characters = charactersOf(answer.result.value);
    if (characters > MOST_CHARACTERS) return;
    const end = isOwn ? offerAnswer(key, (question) => this.answerTo(question)) : () => undefined;
    this.#kept.set(key, { answer, characters, end });
  }
}

/** Estimated from the first rows, because writing all of a long table takes longer than drawing it. */
function charactersOf({ rows }: IssueTable): number {
  const sample = rows.slice(0, SAMPLE_ROWS);
  const size = JSON.stringify(sample).length;
  return sample.length === 0 ? size : Math.ceil((size * rows.length) / sample.length);
}
