import { useCallback, useLayoutEffect, useMemo, useState } from 'react';
import type { Author } from '../author';
import type { Draft } from '../draft';
import { changed, historyOf, isSameDraft, redone, undone } from './draft-history';
import { draftKeeper, type KeptDraft } from './kept-draft';

/**
 * The draft with its history. Changes are kept in this browser until they are saved or discarded: the modal of Confluence
 * may be closed, and its frame may end, without asking the app.
 */
export function useDraft(author: Author, start: () => Draft) {
  const [history, setHistory] = useState(() => historyOf(start()));
  const { draft, past, future } = history;
  const [first] = useState(draft);
  const keeper = useMemo(() => draftKeeper(author), [author]);
  const [kept, setKept] = useState(() => keeper.read(first));
  const isChanged = !isSameDraft(draft, first);

  // At once: the frame may end before an effect's turn comes.
  useLayoutEffect(() => {
    if (isChanged) keeper.keep(draft);
    // Nothing was entered yet: what is offered must not be lost.
    else if (past.length + future.length > 0) keeper.drop();
  }, [keeper, draft, isChanged, past.length, future.length]);

  const setDraft = useCallback((change: (last: Draft) => Draft) => {
    setHistory((last) => changed(last, change(last.draft)));
  }, []);
  const updateSources = useCallback(
    (change: (last: Draft) => Partial<Draft>) => {
      setDraft((last) => ({ ...last, ...change(last) }));
    },
    [setDraft],
  );
  const update = useCallback(
    (changes: Partial<Draft>) => {
      updateSources(() => changes);
    },
    [updateSources],
  );
  const undo = useCallback(() => {
    setHistory(undone);
  }, []);
  const redo = useCallback(() => {
    setHistory(redone);
  }, []);
  const restore = ({ draft: entered }: KeptDraft) => {
    // A step of its own, also for who was writing.
    setHistory((last) => changed({ ...last, writing: undefined }, entered));
    setKept(undefined);
  };
  const forget = () => {
    // What was entered since is kept in its place.
    if (!isChanged) keeper.drop();
    setKept(undefined);
  };

  return {
    ...{ draft, isChanged, setDraft, update, updateSources, keeper },
    steps: { undo, redo, canUndo: past.length > 0, canRedo: future.length > 0 },
    offer: kept && { kept, restore, forget },
  };
}
