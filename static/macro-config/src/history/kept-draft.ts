import * as v from 'valibot';
import { displayModeSchema } from '#contract/display-mode';
import { fieldIdSchema } from '#contract/field-id';
import { formatRulesSchema } from '#contract/format-rule';
import { namedViewsSchema } from '#contract/named-view';
import { sourceFieldsSchema } from '#contract/source-field';
import { tableViewSchema } from '#contract/table-view';
import { isSameDraft } from './draft-history';
import type { Author } from '../author';
import type { Draft } from '../draft';
import { dropText, keepText, keptText } from '../kept-text';
import { draftRules, rulesFor } from '../options/draft-rules';

/** What was entered and neither saved nor discarded, for example because the browser or the frame ended. */
export interface KeptDraft {
  draft: Draft;
  /** When it was changed last; ISO 8601. */
  at: string;
}

const PREFIX = 'jql-table.draft.1.';

const source = { linkId: v.string(), jql: v.string(), fields: v.optional(sourceFieldsSchema) };

/** Rules and views that another version of the app kept are dropped, and what the author wrote stays. */
const storedSchema = v.object({
  at: v.pipe(v.string(), v.isoTimestamp()),
  draft: v.object({
    ...source,
    others: v.array(v.object(source)),
    columns: v.array(fieldIdSchema),
    headings: v.fallback(v.record(v.string(), v.string()), {}),
    title: v.string(),
    maxRows: v.string(),
    view: v.fallback(tableViewSchema, {}),
    views: v.fallback(namedViewsSchema, []),
    rules: v.fallback(formatRulesSchema, []),
    mode: v.fallback(v.optional(displayModeSchema), undefined),
    refreshMinutes: v.string(),
  }),
});

/** Where the draft of one macro is kept. */
export interface DraftKeeper {
  keep: (draft: Draft) => void;
  drop: () => void;
  /** @returns undefined if nothing is kept that differs from what the dialog shows anyway */
  read: (shown: Draft) => KeptDraft | undefined;
}

/** In this browser a draft belongs to a site, an account and a macro. */
export function draftKeeper({ siteUrl, accountId, localId }: Author): DraftKeeper {
  const key = PREFIX + JSON.stringify([siteUrl, accountId ?? 'anonymous', localId ?? 'new']);
  return {
    keep(draft) {
      const rules = rulesFor(draft.rules, draft.columns) ?? [];
      keepText(key, JSON.stringify({ at: new Date().toISOString(), draft: { ...draft, rules } }));
    },
    drop() {
      dropText(key);
    },
    read(shown) {
      const kept = parse(keptText(key));
      return kept && !isSameDraft(kept.draft, shown) ? kept : undefined;
    },
  };
}

function parse(text: string | null): KeptDraft | undefined {
  try {
    const stored = v.safeParse(storedSchema, JSON.parse(text ?? 'null'));
    if (!stored.success) return undefined;
    const { at, draft } = stored.output;
    return { at, draft: { ...draft, rules: draftRules(draft.rules) } };
  } catch {
    return undefined;
  }
}
