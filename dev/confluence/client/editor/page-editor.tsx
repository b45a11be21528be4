import type { EditorView } from 'prosemirror-view';
import { useEffect, useRef, useState } from 'react';
import type { EditView } from '../../site/view-state';
import { actAndGo } from '../act';
import { useSite } from '../site';
import { toAdf } from './adf-document';
import { createEditor } from './create-editor';
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
  // ProseMirror keeps its own state: a counter makes the tools follow it.
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

interface EditorActionsProps {
  edited: EditView;
  title: string;
  editor: EditorView | undefined;
}

function EditorActions({ edited, title, editor }: EditorActionsProps) {
  const [problem, setProblem] = useState('');
  const { pageId, isDraft } = edited;
  const publish = () => {
    if (!editor) return;
    if (title.trim() === '') {
      setProblem('Give the page a title first.');
      return;
    }
    const body = toAdf(editor.state.doc);
    actAndGo(`pages/${pageId}/publish`, { title, body }).catch((error: unknown) =>
      setProblem(String(error)),
    );
  };
  const leave = () => {
    if (isDraft) void actAndGo(`pages/${pageId}/delete`);
    else location.assign(`/wiki/pages/viewpage.action?pageId=${pageId}`);
  };
  return (
    <div className="editor-actions">
      <span role="alert" className="problem">
        {problem}
      </span>
      <button type="button" className="button button-primary" onClick={publish}>
        {isDraft ? 'Publish' : 'Update'}
      </button>
      <button type="button" className="button" onClick={leave}>
        Close
      </button>
    </div>
  );
}
