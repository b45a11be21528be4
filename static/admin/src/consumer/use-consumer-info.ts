import { useCallback, useEffect, useState } from 'react';
import type { AppError } from '#contract/app-error';
import type { ConsumerIdentity } from '#contract/application-link';
import { asAppError } from '#ui/use-load';
import { invokeAdmin } from '../bridge';

/** What an application tells about itself as a consumer. */
export interface ConsumerInfo {
  busy: boolean;
  error: AppError | undefined;
  isRead: boolean;
  read: () => void;
}

/** @param options.atOnce asks without waiting for the button; a failure then leaves the fields to be filled in */
export function useConsumerInfo(options: {
  url: string;
  atOnce: boolean;
  onRead: (identity: ConsumerIdentity) => void;
}): ConsumerInfo {
  const { url, atOnce, onRead } = options;
  const [state, setState] = useState<Omit<ConsumerInfo, 'read'>>(IDLE);

  const read = useCallback(() => {
    setState({ ...IDLE, busy: true });
    invokeAdmin('readConsumerInfo', { url })
      .then((identity) => {
        onRead(identity);
        setState({ ...IDLE, isRead: true });
      })
      .catch((cause: unknown) => setState({ ...IDLE, error: asAppError(cause) }));
  }, [url, onRead]);
  const [isDue, setIsDue] = useState(atOnce);
  useEffect(() => {
    if (!isDue) return;
    setIsDue(false);
    read();
  }, [isDue, read]);
  return { ...state, read };
}

const IDLE = { busy: false, error: undefined, isRead: false };
