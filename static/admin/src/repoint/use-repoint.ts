import { useState } from 'react';
import type { RepointOutcome } from '#contract/admin-invocations';
import { invokeAdmin } from '../bridge';
import { useSubmit, type Submit } from '../forms/use-submit';

/** What one call moves at most. */
const BATCH = 20;

export interface Repoint {
  /** What was moved so far; one outcome a call. */
  moved: RepointOutcome[];
  /** What was moved back. */
  undone: RepointOutcome[] | undefined;
  submit: Submit;
  move: (toLinkId: string, pageIds: string[]) => void;
  undo: () => void;
}

/** Moves macros of a link to another one. A failure leaves the outcome of the calls before it, which can be undone. */
export function useRepoint(linkId: string): Repoint {
  const [moved, setMoved] = useState<RepointOutcome[]>([]);
  const [undone, setUndone] = useState<RepointOutcome[]>();
  const submit = useSubmit();
  const move = (toLinkId: string, pageIds: string[]) =>
    submit.run(async () => {
      for (const batch of batchesOf(pageIds)) {
        const outcome = await invokeAdmin('repointMacros', { linkId, toLinkId, pageIds: batch });
        setMoved((before) => [...before, outcome]);
      }
    });
  const undo = () =>
    submit.run(async () => {
      const outcomes: RepointOutcome[] = [];
      for (const { repointId } of [...moved].reverse()) {
        outcomes.push(await invokeAdmin('undoRepoint', { repointId }));
      }
      setUndone(outcomes);
    });
  return { moved, undone, submit, move, undo };
}

const batchesOf = (ids: string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, index) =>
    ids.slice(index * BATCH, (index + 1) * BATCH),
  );
