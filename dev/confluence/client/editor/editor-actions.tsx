import type { EditorView } from 'prosemirror-view';
import { useState } from 'react';
import { askForConfirmation, paragraph } from '#dev/host/page/confirmation';
import type { EditView } from '../../site/view-state';
import { actAndGo } from '../act';
import { toAdf } from './adf-document';
import { useUnsavedChanges } from './use-unsaved-changes';

interface EditorActionsProps {
  edited: EditView;
  title: string;
  editor: EditorView | undefined;
}

/** The buttons to publish the page and to leave the editor. */
export function EditorActions({ edited, title, editor }: EditorActionsProps) {
  const [problem, setProblem] = useState('');
  const { pageId, version } = edited;
  const isDraft = version === 0;
  const changes = useUnsavedChanges(edited, title, editor);

  const go = (action: string, body?: unknown) => {
    changes.forget();
    actAndGo(`pages/${pageId}/${action}`, body).catch((error: unknown) => {
      changes.remember();
      setProblem(error instanceof Error ? error.message : String(error));
    });
  };
  const publish = () => {
    if (!editor) return;
    if (title.trim() === '') setProblem('Give the page a title first.');
    else go('publish', { title, body: toAdf(editor.state.doc), version });
  };
  const leave = async () => {
    if (changes.exist() && !(await confirmLoss())) return;
    changes.forget();
    if (isDraft) go('delete');
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
      <button type="button" className="button" onClick={() => void leave()}>
        Close
      </button>
    </div>
  );
}

const confirmLoss = () =>
  askForConfirmation({
    heading: 'Leave without publishing?',
    content: [paragraph('Your changes to this page will be lost.')],
    confirm: 'Discard changes',
  });
