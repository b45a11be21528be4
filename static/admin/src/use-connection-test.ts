import { useCallback, useEffect } from 'react';
import type { ApplicationLinkView } from '../../../src/contract/application-link';
import type { LinkStatus } from '../../../src/contract/link-status';
import { useLoad } from '../../ui/use-load';
import { approveEgress } from './approve-egress';
import { invokeAdmin } from './bridge';

/** Tests a link when its row appears, and again on request. */
export function useConnectionTest({ id, displayUrl }: ApplicationLinkView) {
  const [status, load] = useLoad<LinkStatus>();

  const test = useCallback(() => {
    void load(() => invokeAdmin('testConnection', { linkId: id }));
  }, [id, load]);
  const approve = useCallback(() => {
    void load(async () => {
      await approveEgress(displayUrl);
      return invokeAdmin('testConnection', { linkId: id });
    });
  }, [id, displayUrl, load]);
  useEffect(test, [test]);

  return { status, test, approve };
}
