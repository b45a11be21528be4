import { Plugin, PluginKey, type EditorState } from 'prosemirror-state';

/** The text after a `/` at the cursor. */
export interface SlashQuery {
  /** Document positions of the slash and of the cursor. */
  from: number;
  to: number;
  query: string;
}

const SLASH = /(?:^|\s)\/([\w -]{0,30})$/;

const key = new PluginKey<{ dismissedAt: number | undefined }>('slash');

/** Remembers where the menu was dismissed, and keeps it closed there. */
export const slashPlugin = new Plugin<{ dismissedAt: number | undefined }>({
  key,
  state: {
    init: () => ({ dismissedAt: undefined }),
    apply: (transaction, value) => {
      const dismissedAt = transaction.getMeta(key) as number | undefined;
      return dismissedAt === undefined ? value : { dismissedAt };
    },
  },
});

/** A transaction that closes the menu until another slash is typed. */
export function dismissSlash(state: EditorState, { from }: SlashQuery) {
  return state.tr.setMeta(key, from);
}

/** @returns undefined if the cursor is not behind a slash, or if the menu was dismissed there */
export function findSlashQuery(state: EditorState): SlashQuery | undefined {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.isTextblock) return undefined;
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\uFFFC');
  const found = SLASH.exec(before);
  if (!found) return undefined;
  const query = found[1] ?? '';
  const from = $from.pos - query.length - 1;
  return key.getState(state)?.dismissedAt === from ? undefined : { from, to: $from.pos, query };
}
