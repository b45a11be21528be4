import { useRef } from 'react';
import type { ApplicationLinkView } from '#contract/application-link';
import { originsOfLink } from '../egress/egress-groups';
import { withdrawEgress } from '../egress/withdraw-egress';

export interface Consents {
  note: (origins: string[]) => void;
  /** @param link that was created; without it, nothing that was approved is needed */
  withdraw: (link?: ApplicationLinkView) => void;
}

/** The hosts that an administrator approved in this wizard, so that none stays approved without a link. */
export function useConsents(): Consents {
  const approved = useRef(new Set<string>());
  return {
    note: (origins) => {
      for (const origin of origins) approved.current.add(origin);
    },
    withdraw: (link) => {
      const needed = link ? originsOfLink(link) : [];
      withdrawEgress([...approved.current].filter((origin) => !needed.includes(origin)));
      approved.current.clear();
    },
  };
}
