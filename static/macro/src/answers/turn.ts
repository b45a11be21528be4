import { isYoungEnough, preciseNow, type Answer, type Question } from './answer';
import { openChannel, type Message } from './channel';

type Wanted = Extract<Message, { says: 'wanted' }>;

/** A message has reached the others when it comes round; what they say to it comes with the next ones. */
const ROUNDS = 4;
/** A frame that waits looks so often whether the one that asks is still there. */
const LOOK_AGAIN_MS = 3_000;
/** With one round, for browsers that let frames speak and none hear. */
const PATIENCE_MS = 1_000;

const ALL = '';

/** A frame's part in the talk about one question. */
export class Turn {
  readonly #channel: BroadcastChannel;
  readonly #wanted: Wanted;
  readonly #heard: Promise<Answer>;
  #isAsking = false;
  #isAwaited = false;
  #answer: Answer | undefined;
  readonly #told = new Set<string>();
  #hasRival = false;
  #isOver = false;

  private constructor(question: Question, channel: BroadcastChannel) {
    this.#channel = channel;
    this.#wanted = {
      ...question,
      says: 'wanted',
      from: crypto.randomUUID(),
      since: preciseNow(),
    };
    this.#heard = new Promise((resolve) => {
      channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
        if (data.key !== question.key) return;
        if (data.says === 'answer') {
          if (this.#accepts(data.answer, question)) resolve(data.answer);
        } else {
          this.#hear(data);
        }
      });
    });
  }

  static open(question: Question): Turn | undefined {
    const channel = openChannel();
    return channel && new Turn(question, channel);
  }

  /** A failure is an answer only to frames that waited for it: a frame that comes later tries again. */
  #accepts(answer: Answer, question: Question): boolean {
    const isForThis = answer.result.ok || this.#wanted.since <= answer.doneAt;
    return isForThis && isYoungEnough(answer, question);
  }

  /** @returns the answer of another frame; undefined if this one is to ask */
  async toldByOthers(): Promise<Answer | undefined> {
    while (!this.#isAsking) {
      this.#hasRival = false;
      const told =
        (await Promise.race([this.#heard, this.#comeRound()])) ??
        (await Promise.race([this.#heard, this.#waitForRival()]));
      if (told) return told;
    }
    return undefined;
  }

  /** Tells those that wait, and until {@link end} those that come. */
  tell(answer: Answer): void {
    this.#answer = answer;
    if (this.#isAwaited) this.#sayAnswer(answer, ALL);
  }

  end(): void {
    this.#isOver = true;
    this.#channel.close();
  }

  #hear(message: Exclude<Message, { says: 'answer' }>): void {
    if (message.says === 'asking') {
      this.#hasRival = true;
      return;
    }
    if (this.#answer) {
      // A table is large: those that were there already hear it once, together.
      const isLate = message.since > this.#answer.doneAt;
      this.#sayAnswer(this.#answer, isLate ? message.from : ALL);
      return;
    }
    this.#isAwaited = true;
    const { key, from } = this.#wanted;
    if (this.#isAsking) this.#say({ key, from, says: 'asking' });
    else if (isBefore(message, this.#wanted)) this.#hasRival = true;
    // Of those that wait, the first speaks: if all did, a page of twenty frames would be busy with messages.
    else if (!this.#hasRival) this.#say(this.#wanted);
  }

  /** A second channel hears what this frame itself says, and when: a busy page takes longer than any fixed time. */
  async #comeRound(): Promise<undefined> {
    const mirror = openChannel();
    for (let round = 0; mirror && round < ROUNDS; round += 1) {
      const back = new Promise<true>((resolve) => {
        mirror.onmessage = ({ data }: MessageEvent<Message>) => {
          if (data.from === this.#wanted.from) resolve(true);
        };
      });
      this.#say(this.#wanted);
      if (!(await Promise.race([back, wait(PATIENCE_MS)]))) break;
    }
    mirror?.close();
  }

  async #waitForRival(): Promise<undefined> {
    if (this.#hasRival) await wait(LOOK_AGAIN_MS);
    else this.#isAsking = true;
  }

  #sayAnswer(answer: Answer, to: string): void {
    if (this.#told.has(to)) return;
    this.#told.add(to);
    const { key, from } = this.#wanted;
    this.#say({ key, from, says: 'answer', answer });
  }

  #say(message: Message): void {
    if (!this.#isOver) this.#channel.postMessage(message);
  }
}

const wait = (milliseconds: number) =>
  new Promise<undefined>((resolve) => {
    setTimeout(resolve, milliseconds);
  });

const isBefore = (one: Wanted, other: Wanted): boolean =>
  one.since < other.since || (one.since === other.since && one.from < other.from);
