import { useEffect, useRef } from 'react';
import type { IssueTable } from '#contract/issue-table';
import { ERROR_HELP } from '#ui/messages/error-help';
import type { Loadable } from '#ui/use-load';
import { announceApproval, onApproval } from './bridge';

/**
 * One approval serves every table of the link on the page: as soon as one of them loads after the reader approved
 * access, the others that miss the approval load too.
 */
export function useApprovalNews(
  linkId: string,
  { value, error }: Loadable<IssueTable>,
  reload: () => void,
): void {
  const isMissing = error !== undefined && ERROR_HELP[error.code].action === 'connect';
  const wasMissing = useRef(false);

  useEffect(() => {
    if (isMissing) wasMissing.current = true;
    if (!value || !wasMissing.current) return;
    wasMissing.current = false;
    void announceApproval(linkId);
  }, [isMissing, value, linkId]);

  useEffect(
    () => (isMissing ? onApproval(linkId, reload) : undefined),
    [isMissing, linkId, reload],
  );
}
