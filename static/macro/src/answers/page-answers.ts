import type { Answer, Question } from './answer';
import { openChannel, type Message } from './channel';
import { Turn } from './turn';

/** So that no message falls between a turn and the offer that follows it. */
const HANDOVER_MS = 200;

/**
 * Of the frames of a page that ask the same, one asks; the others hear its answer, also those that come later (see
 * {@link offerAnswer}). They agree by messages alone, because browsers that keep sites from following people refuse
 * locks (`navigator.locks`) to frames of another site. If they do not understand each other in time, two ask.
 * @param onOwn keeps what this frame asked for itself
 */
export async function fromPage(
  question: Question,
  ask: () => Promise<Answer>,
  onOwn: (answer: Answer) => Promise<void>,
): Promise<Answer> {
  const turn = Turn.open(question);
  const told = await turn?.toldByOthers();
  if (told) {
    turn?.end();
    return told;
  }
  const answer = await ask();
  turn?.tell(answer);
  // The table need not wait for what follows.
  const end = () => setTimeout(() => turn?.end(), HANDOVER_MS);
  void onOwn(answer).then(end, end);
  return answer;
}

/**
 * Gives an answer to frames of the page that come later.
 * @param answerTo what is still kept
 * @returns a function that ends it
 */
export function offerAnswer(
  key: string,
  answerTo: (question: Question) => Answer | undefined,
): () => void {
  const channel = openChannel();
  const told = new Set<string>();
  channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data.key !== key || data.says !== 'wanted' || told.has(data.from)) return;
    const answer = answerTo(data);
    // Those that waited for it have heard it.
    if (!answer || data.since <= answer.doneAt) return;
    told.add(data.from);
    channel.postMessage({ key, from: '', says: 'answer', answer } satisfies Message);
  });
  return () => channel?.close();
}
