import * as v from 'valibot';
import type { LinkChoice } from '#contract/application-link';
import { DEFAULT_COLUMN_IDS } from '#contract/columns';
import {
  JQL_MAX_LENGTH,
  type MacroDefinition,
  macroDefinitionSchema,
  ROWS_DEFAULT,
  ROWS_MAX,
  sourceOf,
} from '#contract/macro-definition';
import type { NamedView } from '#contract/named-view';
import type { TableView } from '#contract/table-view';
import { isAddress, recognizeJiraAddress } from '#core/jira/jira-address';
import { parseUrl } from '#core/untrusted/parse-url';
import type { MacroExtension } from '#ui/macro-extension';
import { draftRules, rulesFor, type DraftRule } from './options/draft-rules';
import { viewFor, viewsFor } from './options/draft-view';
import { provisionalQuery } from './jql/provisional-query';

/** The values of the dialog's fields, valid or not. */
export interface Draft {
  linkId: string;
  jql: string;
  /** Field ids, in order. */
  columns: string[];
  title: string;
  maxRows: string;
  /** How readers first see the issues. */
  view: TableView;
  /** Further views to choose from; one without a name gets its number. */
  views: NamedView[];
  /** What is coloured, the first rule decides. */
  rules: DraftRule[];
  /** How often the table is refreshed, in minutes; empty for never. */
  refreshMinutes: string;
}

/** A field that must be corrected first; its words are `config.problem.*`. */
export type DraftProblem = 'linkId' | JqlProblem | 'columns' | 'maxRows';
type JqlProblem = 'jql' | 'jqlIsAddress' | 'jqlTooLong';

/** The first values of the fields. A new macro starts with the primary link, or with the issues of a pasted address. */
export function firstDraft(
  { definition, autoConvertLink = '' }: MacroExtension,
  links: LinkChoice[],
): Draft {
  if (definition) return draftOf(definition);
  const found = recognizeJiraAddress(autoConvertLink, links);
  return {
    linkId: ('link' in found ? found.link : presetLink(links, autoConvertLink !== ''))?.id ?? '',
    jql:
      found.kind === 'source'
        ? provisionalQuery(found.address, autoConvertLink)
        : queryIn(autoConvertLink),
    columns: [...DEFAULT_COLUMN_IDS],
    title: '',
    maxRows: String(ROWS_DEFAULT),
    view: {},
    views: [],
    rules: [],
    refreshMinutes: '',
  };
}

/** The primary link does not suit the pasted query of another Jira, unless it is the only link. */
function presetLink(links: LinkChoice[], isPasted: boolean): LinkChoice | undefined {
  if (links.length === 1) return links[0];
  return isPasted ? undefined : links.find(({ primary }) => primary);
}

/** Also of a Jira that is not linked, because the author can choose one that is. */
function queryIn(link: string): string {
  return parseUrl(link)?.searchParams.get('jql') ?? '';
}

function draftOf(definition: MacroDefinition): Draft {
  const { columns, display } = definition;
  return {
    ...sourceOf(definition),
    columns: columns.map(({ fieldId }) => fieldId),
    title: display.title ?? '',
    maxRows: String(display.maxRows),
    view: display.view ?? {},
    views: display.views ?? [],
    rules: draftRules(display.rules),
    refreshMinutes: String(display.refreshMinutes ?? ''),
  };
}

export function problemsOf(draft: Draft): DraftProblem[] {
  const maxRows = Number(draft.maxRows);
  const wrong: Record<DraftProblem, boolean> = {
    linkId: draft.linkId === '',
    jql: draft.jql.trim() === '',
    jqlIsAddress: isAddress(draft.jql),
    jqlTooLong: draft.jql.trim().length > JQL_MAX_LENGTH,
    columns: draft.columns.length === 0,
    maxRows: !Number.isInteger(maxRows) || maxRows < 1 || maxRows > ROWS_MAX,
  };
  return (Object.keys(wrong) as DraftProblem[]).filter((field) => wrong[field]);
}

/**
 * @param maxRows fewer than the author's, for a preview
 * @throws {v.ValiError} for a draft that has problems
 */
export function definitionOf(draft: Draft, maxRows = Number(draft.maxRows)): MacroDefinition {
  const title = draft.title.trim();
  const view = viewFor(draft.view, draft.columns);
  const views = viewsFor(draft.views, draft.columns);
  const rules = rulesFor(draft.rules, draft.columns);
  return v.parse(macroDefinitionSchema, {
    v: 1,
    sources: [{ linkId: draft.linkId, jql: draft.jql.trim() }],
    columns: draft.columns.map((fieldId) => ({ fieldId })),
    // Confluence rejects null in a macro's config, so absent values are left out.
    display: {
      maxRows,
      ...(title !== '' && { title }),
      ...(view && { view }),
      ...(views && { views }),
      ...(rules && { rules }),
      ...(draft.refreshMinutes !== '' && { refreshMinutes: Number(draft.refreshMinutes) }),
    },
  });
}
