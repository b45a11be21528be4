import { useState } from 'react';
import type { RemotePerson } from '#contract/application-link';
import type { MappedUser } from '#contract/link-configuration';
import {
  proposePairs,
  readPeopleList,
  type ProposedPairs,
} from '#core/application-link/propose-pairs';
import { invokeAdmin } from '../bridge';
import { useSubmit } from '../forms/use-submit';
import { readPeople } from './confluence-people';

interface Proposals extends ProposedPairs {
  /** The linked application has more people than were read. */
  isPartial: boolean;
}

/** Compares the people of both sides. @param listed who is on the list already */
export function useProposals(listed: MappedUser[]) {
  const { busy, error, run } = useSubmit();
  const [proposals, setProposals] = useState<Proposals>();
  const compare = (theirs: () => Promise<{ people: RemotePerson[]; isComplete: boolean }>) => {
    setProposals(undefined);
    run(async () => {
      const [ours, { people, isComplete }] = await Promise.all([readPeople(), theirs()]);
      setProposals({ ...proposePairs(ours, people, listed), isPartial: !isComplete });
    });
  };
  return {
    busy,
    error,
    proposals,
    read: (linkId: string) => compare(() => invokeAdmin('listRemotePeople', { linkId })),
    compareWith: (text: string) =>
      compare(() => Promise.resolve({ people: readPeopleList(text), isComplete: true })),
  };
}
