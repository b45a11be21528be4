import { useState } from 'react';
import type { ApplicationLinkView } from '#contract/application-link';
import { useConnect } from '#ui/use-connect';
import { invokeAdmin } from '../bridge';
import type { LinkStatuses } from '../list/use-link-statuses';

const begin = (linkId: string) => invokeAdmin('approveLink', { linkId, as: 'me', returnTo: null });

/**
 * The administrator's own approval of a link. Returning to this tab tests the link again.
 */
export function useApproval(statuses: LinkStatuses, test: (link: ApplicationLinkView) => void) {
  const [link, setLink] = useState<ApplicationLinkView>();
  const ownApproval = link && statuses.of(link.id).value?.ownApproval;
  const { connect, error } = useConnect({
    begin,
    isMissing: ownApproval !== undefined,
    onReturn: () => {
      if (link) test(link);
    },
  });
  const approve = (approved: ApplicationLinkView) => {
    setLink(approved);
    connect(approved.id);
  };
  return { approve, error };
}
