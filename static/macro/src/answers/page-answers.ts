import { isYoungEnough, type Answer, type Question } from './answer';

/** Frames of another version of the app do not understand each other. */
const CHANNEL = 'jql-table.answers.1';
/** A frame that has an answer says so at once, unless the browser has put it to sleep. */
const PATIENCE_MS = 300;
const LOOK_AGAIN_MS = 20;

type Message = { key: string } & ({ answer: Answer } | { notBefore: number });

const askLock = (key: string) => `jql-table.ask ${key}`;
const haveLock = (key: string) => `jql-table.have ${key}`;

/**
 * Of the frames of a page that ask the same, one asks: it has the lock of the question. The others hear its answer, also
 * those that come later (see {@link offerAnswer}). A frame that goes away gives its lock back.
 * @param onOwn keeps what this frame asked for itself, before the next one may ask
 */
export async function fromPage(
  question: Question,
  ask: () => Promise<Answer>,
  onOwn: (answer: Answer) => Promise<void>,
): Promise<Answer> {
  const channel = openChannel();
  if (!channel) return askAlone(ask, onOwn);
  const { key } = question;
  const over = new AbortController();
  const heard = answerHeard(channel, question);
  const own = new Promise<Answer>((resolve, reject) => {
    const turn = navigator.locks.request(askLock(key), { signal: over.signal }, async () => {
      const known = await askHolder(channel, question, heard);
      const answer = known ?? (await ask());
      // The table need not wait for what follows.
      resolve(answer);
      if (known) return;
      await onOwn(answer);
      await tellWaiting(channel, { key, answer });
    });
    turn.catch(reject).finally(() => {
      channel.close();
    });
  });
  const alone = own.catch(() =>
    // Some browsers offer locks and refuse them to frames of another site.
    over.signal.aborted ? heard : askAlone(ask, onOwn),
  );
  const answer = await Promise.race([heard, alone]);
  over.abort();
  return answer;
}

/** Keeps the lock until those that wait for it have heard the answer: the next one would ask again. */
async function tellWaiting(channel: BroadcastChannel, message: Message): Promise<void> {
  const isAwaited = async () => {
    const { pending = [] } = await navigator.locks.query();
    return pending.some(({ name }) => name === askLock(message.key));
  };
  if (!(await isAwaited())) return;
  tell(channel, message);
  for (let waited = 0; waited < PATIENCE_MS && (await isAwaited()); waited += LOOK_AGAIN_MS) {
    await wait(LOOK_AGAIN_MS);
  }
}

async function askAlone(
  ask: () => Promise<Answer>,
  onOwn: (answer: Answer) => Promise<void>,
): Promise<Answer> {
  const answer = await ask();
  void onOwn(answer);
  return answer;
}

function answerHeard(channel: BroadcastChannel, question: Question): Promise<Answer> {
  return new Promise((resolve) => {
    channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      if (data.key !== question.key || !('answer' in data)) return;
      if (isYoungEnough(data.answer, question)) resolve(data.answer);
    });
  });
}

/** Asks nobody, and so waits for nobody, if no frame has the answer. */
async function askHolder(
  channel: BroadcastChannel,
  { key, notBefore }: Question,
  heard: Promise<Answer>,
): Promise<Answer | undefined> {
  const { held = [] } = await navigator.locks.query();
  if (!held.some(({ name }) => name === haveLock(key))) return undefined;
  tell(channel, { key, notBefore });
  return Promise.race([heard, wait(PATIENCE_MS)]);
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
  if (!channel) return () => undefined;
  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data.key !== key || 'answer' in data) return;
    const answer = answerTo(data);
    if (answer) tell(channel, { key, answer });
  });
  let release: (() => void) | undefined;
  const offered = new Promise<void>((resolve) => {
    release = resolve;
  });
  navigator.locks
    .request(haveLock(key), { mode: 'shared' }, () => offered)
    .catch(() => {
      channel.close();
    });
  return () => {
    channel.close();
    release?.();
  };
}

const wait = (milliseconds: number) =>
  new Promise<undefined>((resolve) => {
    setTimeout(resolve, milliseconds);
  });

const tell = (channel: BroadcastChannel, message: Message): void => {
  channel.postMessage(message);
};

/** @returns undefined where frames cannot talk to each other: in old browsers and in frames without an origin */
function openChannel(): BroadcastChannel | undefined {
  try {
    return 'locks' in navigator ? new BroadcastChannel(CHANNEL) : undefined;
  } catch {
    return undefined;
  }
}
