import { useState } from 'react';
import type { RepointOutcome } from '#contract/admin-invocations';
import type { ApplicationLinkView, PageUse } from '#contract/application-link';
import { invokeAdmin } from '../bridge';
import { useSubmit, type Submit } from '../forms/use-submit';

/** The most pages that one call moves. */
const BATCH = 20;

export interface Repoint {
  /** The macros moved so far, one outcome per call. */
  moved: RepointOutcome[];
  /** The macros moved back by Undo. */
  undone: RepointOutcome[] | undefined;
  submit: Submit;
  move: (to: ApplicationLinkView, pages: PageUse[]) => void;
  undo: () => void;
}

/** Moves macros of a link to another one. A failure leaves the outcome of the calls before it, which can be undone. */
export function useRepoint(linkId: string): Repoint {
  const [moved, setMoved] = useState<RepointOutcome[]>([]);
  const [undone, setUndone] = useState<RepointOutcome[]>();
  const submit = useSubmit();
  const move = (to: ApplicationLinkView, pages: PageUse[]) =>
    submit.run(async () => {
      for (const batch of batchesOf(pages)) {
        const pageIds = batch.map(({ pageId }) => pageId);
        const shown = to.access.mode === 'shared' && { versions: versionsOf(batch) };
        const payload = { linkId, toLinkId: to.id, pageIds, ...shown };
        const outcome = await invokeAdmin('repointMacros', payload);
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

/** The administrator signs the queries of these versions and of no later ones. */
const versionsOf = (pages: PageUse[]) =>
  Object.fromEntries(pages.map(({ pageId, version }) => [pageId, version]));

const batchesOf = (pages: PageUse[]): PageUse[][] =>
  Array.from({ length: Math.ceil(pages.length / BATCH) }, (_, index) =>
    pages.slice(index * BATCH, (index + 1) * BATCH),
  );
