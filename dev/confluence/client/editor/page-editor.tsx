import type { EditorView } from 'prosemirror-view';
import { useEffect, useRef, useState } from 'react';
import type { EditView } from '../../site/view-state';
import { useSite } from '../site';
import { createEditor } from './create-editor';
import { EditorActions } from './editor-actions';
import type { EditorSite } from './editor-site';
import { EditorToolbar } from './editor-toolbar';
import { SlashMenu } from './slash-menu';

/** A page in the editor: title, tools, body. */
export function PageEditor({ view: edited }: { view: EditView }) {
  const { page, state } = useSite();
  const [site] = useState<EditorSite>({
    page,
    pageId: edited.pageId,
    app: state.app,
    macros: edited.macros,
  });
  const [title, setTitle] = useState(edited.title);
  const [editor, setEditor] = useState<EditorView>();
  // ProseMirror keeps its own state, so a counter re-renders the tools after each change.
  const [, setChanges] = useState(0);
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!place.current) return undefined;
    const onChange = () => setChanges((count) => count + 1);
    const created = createEditor(place.current, { site, body: edited.body, onChange });
    setEditor(created);
    return () => created.destroy();
  }, [site, edited.body]);

  return (
    <div className="editor">
      <div className="editor-bar">
        {editor && <EditorToolbar editor={editor} site={site} />}
        <EditorActions edited={edited} title={title} editor={editor} />
      </div>
      <div className="content">
        <textarea
          rows={1}
          className="title-input"
          aria-label="Page title"
          placeholder="Give this page a title"
          maxLength={255}
          value={title}
          onInput={(event) => setTitle(event.currentTarget.value.replaceAll('\n', ' '))}
        />
        <div ref={place} />
      </div>
      {editor && <SlashMenu editor={editor} site={site} />}
    </div>
  );
}
