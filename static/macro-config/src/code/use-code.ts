import { useState } from 'react';
import type { LinkChoice } from '#contract/application-link';
import { DEFAULT_COLUMN_IDS, type ColumnChoice } from '#contract/columns';
import { ROWS_MAX } from '#contract/macro-definition';
import { linkForServer } from '#core/migration/link-for-server';
import { oldColumns } from '#core/migration/old-columns';
import type { OldTable } from '#core/migration/old-table';
import { invokeConfig } from '../bridge';
import { firstDraft, type Draft } from '../draft';
import { type CodeProblem, readCode } from './read-code';

/** What became of the code that an author put in. */
export type Imported =
  | { kind: 'wrong'; problems: CodeProblem[] }
  | { kind: 'unknown' }
  | {
      kind: 'taken';
      /** Names of settings and columns that were not taken over. */
      left: string[];
      /** How many tables the text holds; the first is taken. */
      of: number;
      /** The Jira that an old macro names, and the link that was chosen for it, if one fits. */
      server?: { name: string; link: string | undefined };
      /** The dialog as it was. */
      before: Draft;
    };

/** Puts a definition, or a table of another macro, in the place of everything in the dialog. */
export function useCode(links: LinkChoice[], draft: Draft, replace: (draft: Draft) => void) {
  const [imported, setImported] = useState<Imported>();
  const [busy, setBusy] = useState(false);

  const take = async (text: string) => {
    const code = readCode(text);
    if (code.kind === 'wrong' || code.kind === 'unknown') {
      setImported(code);
      return;
    }
    if (code.kind === 'definition') {
      replace(firstDraft({ definition: code.definition }, links));
      setImported({ kind: 'taken', left: code.left, of: 1, before: draft });
      return;
    }
    setBusy(true);
    const { next, ...result } = await draftOfOld(code.table, links, draft.linkId);
    setBusy(false);
    replace(next);
    setImported({ kind: 'taken', of: code.of, before: draft, ...result });
  };
  const undo = (before: Draft) => {
    replace(before);
    setImported(undefined);
  };
  return { imported, busy, take, undo };
}

async function draftOfOld(table: OldTable, links: LinkChoice[], chosenId: string) {
  const { server } = table;
  const link = linkForServer(server, links);
  const linkId = link?.id ?? chosenId;
  const { fieldIds, unknown } = oldColumns(table.columns, await choicesOf(linkId, links));
  const first = firstDraft({}, links);
  const next: Draft = {
    ...first,
    linkId,
    jql: table.jql,
    columns: fieldIds.length > 0 ? fieldIds : [...DEFAULT_COLUMN_IDS],
    title: table.title ?? '',
    maxRows:
      table.maxRows === undefined ? first.maxRows : String(Math.min(table.maxRows, ROWS_MAX)),
  };
  return {
    next,
    left: [...table.left, ...unknown],
    ...(server !== undefined && { server: { name: server, link: link?.name } }),
  };
}

/** Without them, the columns of custom fields are among those that are not taken over. */
async function choicesOf(linkId: string, links: LinkChoice[]): Promise<ColumnChoice[] | undefined> {
  if (!links.some(({ id, connected }) => id === linkId && connected)) return undefined;
  return invokeConfig('listColumnChoices', { linkId }).catch(() => undefined);
}
