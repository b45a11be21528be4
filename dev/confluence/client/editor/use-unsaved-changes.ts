import type { Node } from 'prosemirror-model';
import type { EditorView } from 'prosemirror-view';
import { useEffect, useRef } from 'react';
import type { EditView } from '../../site/view-state';

interface UnsavedChanges {
  exist(): boolean;
  /** Leaving the page no longer asks. */
  forget(): void;
  /** Leaving the page asks again. */
  remember(): void;
}

/** Makes the browser ask before the author leaves a page with unpublished changes. */
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
