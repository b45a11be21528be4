import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError } from '#contract/app-error';
import { asAppError } from '#ui/use-load';
import { invokeAdmin } from '../bridge';

export type CheckState = 'done' | 'open' | 'checking';

interface Checks {
  outgoing: CheckState;
  incoming: CheckState;
  error: AppError | undefined;
}

/**
 * Checks both directions of a link by OAuth 1.0a: whether the application accepts a request of this app, and whether it
 * has sent one itself whose signature was right. Checks again when the administrator comes back to the page.
 */
export function useTwoWayChecks(linkId: string): Checks & { check: () => void } {
  const [checks, setChecks] = useState<Checks>(FIRST);
  const isBusy = useRef(false);

  const check = useCallback(() => {
    if (isBusy.current) return;
    isBusy.current = true;
    setChecks((last) => ({
      outgoing: last.outgoing === 'done' ? 'done' : 'checking',
      incoming: last.incoming === 'done' ? 'done' : 'checking',
      error: undefined,
    }));
    look(linkId)
      .then(setChecks)
      .catch((cause: unknown) =>
        setChecks({ outgoing: 'open', incoming: 'open', error: asAppError(cause) }),
      )
      .finally(() => {
        isBusy.current = false;
      });
  }, [linkId]);

  useEffect(() => {
    check();
    const onVisible = () => {
      if (document.visibilityState === 'visible') check();
    };
    document.addEventListener('visibilitychange', onVisible);
    window.addEventListener('focus', check);
    return () => {
      document.removeEventListener('visibilitychange', onVisible);
      window.removeEventListener('focus', check);
    };
  }, [check]);
  return { ...checks, check };
}

const FIRST: Checks = { outgoing: 'checking', incoming: 'checking', error: undefined };

async function look(linkId: string): Promise<Checks> {
  const [status, links] = await Promise.all([
    invokeAdmin('testConnection', { linkId }),
    invokeAdmin('listLinks'),
  ]);
  const link = links.find(({ id }) => id === linkId);
  return {
    outgoing: status.state === 'connected' ? 'done' : 'open',
    incoming: link?.consumer?.lastUsedAt === undefined ? 'open' : 'done',
    error: undefined,
  };
}
