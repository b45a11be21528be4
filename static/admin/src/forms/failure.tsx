import { useLayoutEffect, useRef } from 'react';
import type { AppError } from '#contract/app-error';
import { ErrorMessage } from '#ui/messages/error-message.tsx';

/**
 * Why the last step of a form or dialog failed. It takes the focus: it may be out of sight, and its button has done what it
 * could.
 */
export function Failure({ error }: { error: AppError }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    box.current?.focus();
  }, [error]);
  return (
    <div ref={box} tabIndex={-1}>
      <ErrorMessage error={error} />
    </div>
  );
}
