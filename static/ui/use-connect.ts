import { useCallback, useEffect, useState } from 'react';
import type { AppError } from '#contract/app-error';
import { navigateSameTab, openNewTab } from './bridge';
import { asAppError } from './use-load';

/** The state of a connect button. */
export interface Connect {
  connect: (linkId: string) => void;
  connecting: boolean;
  error: AppError | undefined;
}

/**
 * Sends the reader to Jira's consent page: in this tab, to which the app's own page brings them back, or in
 * a new tab if leaving would lose unsaved changes.
 * @param onReturn called when the reader looks at this tab again after a new one was opened
 */
export function useConnect(options: {
  begin: (linkId: string) => Promise<{ authorizationUrl: string }>;
  inNewTab: boolean;
  /** The approval is still missing: only then does coming back need another look. */
  isMissing: boolean;
  onReturn: () => void;
}): Connect {
  const { begin, inNewTab, isMissing, onReturn } = options;
  const [connecting, setConnecting] = useState(false);
  const [awaitsReturn, setAwaitsReturn] = useState(false);
  const [error, setError] = useState<AppError>();

  const connect = useCallback(
    (linkId: string) => {
      setConnecting(true);
      setError(undefined);
      const leave = async () => {
        const { authorizationUrl } = await begin(linkId);
        await (inNewTab ? openNewTab(authorizationUrl) : navigateSameTab(authorizationUrl));
        setAwaitsReturn(inNewTab);
        setConnecting(!inNewTab);
      };
      leave().catch((cause: unknown) => {
        setError(asAppError(cause));
        setConnecting(false);
      });
    },
    [begin, inNewTab],
  );

  useReturn(awaitsReturn && isMissing, onReturn);
  return { connect, connecting, error };
}

function useReturn(awaited: boolean, onReturn: () => void) {
  useEffect(() => {
    if (!awaited) return;
    const look = () => {
      if (document.visibilityState === 'visible') onReturn();
    };
    document.addEventListener('visibilitychange', look);
    // A consent page in another window leaves this one visible.
    window.addEventListener('focus', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('focus', look);
    };
  }, [awaited, onReturn]);
}
