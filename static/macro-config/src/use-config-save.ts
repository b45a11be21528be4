import type { RefObject } from 'react';
import type { MacroDefinition } from '#contract/macro-definition';
import type { Author } from './author';
import type { Draft } from './draft';
import type { DraftKeeper } from './history/kept-draft';
import { recentQueries } from './jql/recent-queries';
import { useSave } from './use-save';

/** Saving, and what this browser keeps of it: the queries for the next time, and the draft only if it was refused. */
export function useConfigSave(options: {
  author: Author;
  draft: Draft;
  form: RefObject<HTMLFormElement | null>;
  /** The config of the macro until now. */
  stored: unknown;
  sign: (definition: MacroDefinition) => Promise<MacroDefinition>;
  keeper: DraftKeeper;
}) {
  const { author, draft, form, stored, sign, keeper } = options;
  return useSave(draft, form, {
    stored,
    sign,
    onHandOver({ sources }) {
      keeper.drop();
      for (const { linkId, jql } of sources) recentQueries(author, linkId).add(jql);
    },
    onRefused: keeper.keep,
  });
}
