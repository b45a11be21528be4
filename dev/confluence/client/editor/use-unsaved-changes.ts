import type { Node } from 'prosemirror-model';
import type { EditorView } from 'prosemirror-view';
import { useEffect, useRef } from 'react';
import type { EditView } from '../../site/view-state';

interface UnsavedChanges {
  exist(): boolean;
  /** From now on leaving loses nothing that anybody wants. */
  forget(): void;
  remember(): void;
}

/** Lets the browser ask before a tab with unpublished changes is closed or goes elsewhere. */
export function useUnsavedChanges(
  edited: EditView,
  title: string,
  editor: EditorView | undefined,
): UnsavedChanges {
  const firstBody = useRef<Node>(undefined);
  const isForgotten = useRef(false);
  if (editor) firstBody.current ??= editor.state.doc;

  const exist = () =>
    title !== edited.title ||
    (editor && firstBody.current?.eq(editor.state.doc) === false) === true;
  const current = useRef(exist);
  current.current = exist;

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (!isForgotten.current && current.current()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);

  return {
    exist,
    forget: () => (isForgotten.current = true),
    remember: () => (isForgotten.current = false),
  };
}
