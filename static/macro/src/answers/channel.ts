import type { Answer } from './answer';

/** Frames of another version of the app do not understand each other. */
const CHANNEL = 'jql-table.answers.1';

/** What the frames of a page say to each other about a question. */
export type Message = { key: string; from: string } &
  /** A frame wants an answer. Of several, the one that wants it longest asks. */
  (
    | { says: 'wanted'; since: number; notBefore: number }
    | { says: 'asking' }
    | { says: 'answer'; answer: Answer }
  );

/** @returns undefined where frames cannot talk to each other: in old browsers and in frames without an origin */
export function openChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(CHANNEL);
  } catch {
    return undefined;
  }
}
