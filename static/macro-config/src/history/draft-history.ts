import type { Draft } from '../draft';

/** A draft, and those before and after it. */
export interface DraftHistory {
  past: Draft[];
  draft: Draft;
  future: Draft[];
  /** The field that the last change wrote in, while the author goes on writing there. */
  writing: keyof Draft | undefined;
}

/** More than an author goes back; a draft has at most some 10 kB. */
const STEPS_MAX = 100;

/** Fields of text: what is written there without a pause elsewhere is undone at once. */
const TEXTS: readonly (keyof Draft)[] = ['jql', 'title', 'maxRows', 'headings'];

/** The history of a dialog that was just opened. */
export const historyOf = (draft: Draft): DraftHistory => ({
  past: [],
  draft,
  future: [],
  writing: undefined,
});

/** Adds a change; going on to write in one field is the same step. */
export function changed(history: DraftHistory, draft: Draft): DraftHistory {
  const { past, draft: last } = history;
  const fields = changedFields(last, draft);
  if (fields.length === 0) return history;
  const [field] = fields;
  const writing = fields.length === 1 && field && TEXTS.includes(field) ? field : undefined;
  const goesOn = writing !== undefined && writing === history.writing;
  return { past: goesOn ? past : [...past, last].slice(-STEPS_MAX), draft, future: [], writing };
}

/** Goes back by one step, if there is one. */
export function undone(history: DraftHistory): DraftHistory {
  const { past, draft, future } = history;
  const before = past.at(-1);
  if (!before) return history;
  return {
    past: past.slice(0, -1),
    draft: before,
    future: [draft, ...future],
    writing: undefined,
  };
}

/** Takes the last step back that was undone, if nothing was changed since. */
export function redone(history: DraftHistory): DraftHistory {
  const { past, draft, future } = history;
  const [after, ...rest] = future;
  if (!after) return history;
  return { past: [...past, draft], draft: after, future: rest, writing: undefined };
}

const changedFields = (last: Draft, next: Draft): (keyof Draft)[] =>
  ([...new Set([...Object.keys(last), ...Object.keys(next)])] as (keyof Draft)[]).filter(
    (field) => JSON.stringify(last[field]) !== JSON.stringify(next[field]),
  );

/** Whether two drafts would be saved alike. */
export const isSameDraft = (one: Draft, other: Draft): boolean =>
  changedFields(one, other).length === 0;
