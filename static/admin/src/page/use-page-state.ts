import { useState } from 'react';
import type { AppError } from '#contract/app-error';
import type { ApplicationLinkView } from '#contract/application-link';
import { asAppError } from '#ui/use-load';
import type { FocusTarget, LinkDialog, LinkForm, View } from '../view';

/** The state of the page: list or form, the dialog over it, and the last announcement. */
export function usePageState() {
  const [view, setView] = useState<View>({ kind: 'list' });
  const [dialog, setDialog] = useState<{ kind: LinkDialog; link: ApplicationLinkView }>();
  const [focusOn, setFocusOn] = useState<FocusTarget>();
  const [message, setMessage] = useState('');
  const [failure, setFailure] = useState<AppError>();
  const [changes, setChanges] = useState(0);
  return {
    view,
    dialog,
    focusOn,
    message,
    failure,
    /** The number of changes made here. The audit log loads again with each. */
    changes,
    diagnose: () => setView({ kind: 'diagnostics' }),
    create: () => setView({ kind: 'create' }),
    openForm: (kind: LinkForm, link: ApplicationLinkView) => setView({ kind, link }),
    openDialog: (kind: LinkDialog, link: ApplicationLinkView) => setDialog({ kind, link }),
    closeDialog: () => setDialog(undefined),
    showList: (target: FocusTarget) => {
      setFocusOn(target);
      setView({ kind: 'list' });
    },
    /** Said aloud. */
    noteChange: (text: string) => {
      setMessage(text);
      setChanges((count) => count + 1);
    },
    attempt: (work: () => Promise<void>) => {
      setFailure(undefined);
      work().catch((cause: unknown) => setFailure(asAppError(cause)));
    },
  };
}
