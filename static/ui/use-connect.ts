import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError } from '#contract/app-error';
import { openOtherSite } from './bridge';
import { asAppError } from './use-load';

/** The state of a connect button. */
export interface Connect {
  connect: (linkId: string) => void;
  connecting: boolean;
  error: AppError | undefined;
}

/**
 * Sends the reader to Jira's consent page, which Confluence opens in a new tab.
 * @param onReturn called when the reader looks at this tab again
 */
export function useConnect(options: {
  begin: (linkId: string) => Promise<{ authorizationUrl: string }>;
  /** The approval is still missing: only then does coming back need another look. */
  isMissing: boolean;
  onReturn: () => void;
}): Connect {
  const { begin, isMissing, onReturn } = options;
  const [connecting, setConnecting] = useState(false);
  const [awaitsReturn, setAwaitsReturn] = useState(false);
  const [error, setError] = useState<AppError>();

  const connect = useCallback(
    (linkId: string) => {
      setConnecting(true);
      setError(undefined);
      const leave = async () => {
        const { authorizationUrl } = await begin(linkId);
        setAwaitsReturn(await openOtherSite(authorizationUrl));
        setConnecting(false);
      };
      leave().catch((cause: unknown) => {
        setError(asAppError(cause));
        setConnecting(false);
      });
    },
    [begin],
  );

  useRestore(() => setConnecting(false));
  useReturn(awaitsReturn && isMissing, onReturn);
  return { connect, connecting, error };
}

/** A page that comes back from the back/forward cache still has the state in which it was left. */
function useRestore(onRestore: () => void) {
  const restore = useRef(onRestore);
  restore.current = onRestore;
  useEffect(() => {
    const look = (event: PageTransitionEvent) => {
      if (event.persisted) restore.current();
    };
    window.addEventListener('pageshow', look);
    return () => window.removeEventListener('pageshow', look);
  }, []);
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
