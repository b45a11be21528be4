import type { ReactNode } from 'react';
import { RestoreOffer } from './restore-offer';
import type { useDraft } from './use-draft';

/** What stands above the fields: about what is stored, and about what an author entered the last time. */
export function Remarks(props: { remark: ReactNode; offer: ReturnType<typeof useDraft>['offer'] }) {
  const { remark, offer } = props;
  if (!remark && !offer) return null;
  return (
    <div className="config__remark">
      {remark}
      {offer && <RestoreOffer {...offer} />}
    </div>
  );
}
