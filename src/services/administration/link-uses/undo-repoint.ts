import type { AdminInvocations, RepointOutcome } from '#contract/admin-invocations';
import { AppError } from '#contract/app-error';
import type { Caller } from '../../ports';
import { eachPage, type PageOutcome } from './each-page';
import type { CallersPages, Repoint } from './ports';
import { recordRepoint } from './record-repoint';
import type { RepointPorts } from './repoint-macros';

type UndoRepoint = AdminInvocations['undoRepoint'];

/**
 * Restores the pages whose macros were moved, except pages that were edited since then.
 * @returns which pages were restored and which failed
 * @throws {AppError} `PAYLOAD_INVALID` if no move has this id
 */
export function undoRepoint(ports: Omit<RepointPorts, 'signer'>) {
  return async (
    { accountId }: Caller,
    { repointId }: UndoRepoint['parsed'],
  ): Promise<RepointOutcome> => {
    const repoint = await ports.repoints.find(repointId);
    if (!repoint) {
      throw new AppError('PAYLOAD_INVALID', 'No macros were moved under this id.', {
        details: { reason: 'repointId' },
      });
    }
    const moved = new Map(repoint.pages.map((page) => [page.pageId, page]));
    const movedBack: Repoint['pages'] = [];
    try {
      const outcomes = await eachPage([...moved.keys()], async (pageId) => {
        const page = moved.get(pageId);
        const outcome = await restore(ports.pages, page);
        if (page && 'moved' in outcome) movedBack.push(page);
        return outcome;
      });
      return { repointId, ...outcomes };
    } finally {
      await recordRepoint(ports, repoint, {
        accountId,
        action: 'repoint-undone',
        pages: movedBack,
      });
    }
  };
}

async function restore(
  pages: CallersPages,
  moved: Repoint['pages'][number] | undefined,
): Promise<PageOutcome> {
  const current = moved && (await pages.find(moved.pageId));
  if (!current) return { failed: 'not-found' };
  if (current.version !== moved.version) return { failed: 'conflict' };
  const before = await pages.find(moved.pageId, moved.version - 1);
  if (!before) return { failed: 'failed' };
  const saving = await pages.save(
    { ...current, document: before.document },
    'JQL Table: moved back',
  );
  return saving === 'saved'
    ? { moved: moved.macros, version: current.version + 1 }
    : { failed: saving };
}
