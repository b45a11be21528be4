import * as v from 'valibot';
import type { LinkChoice } from '#contract/application-link';
import { DEFAULT_COLUMN_IDS } from '#contract/columns';
import {
  type MacroDefinition,
  macroDefinitionSchema,
  ROWS_DEFAULT,
  ROWS_MAX,
  sourceOf,
} from '#contract/macro-definition';
import type { DisplayMode } from '#contract/display-mode';
import type { NamedView } from '#contract/named-view';
import type { TableView } from '#contract/table-view';
import { recognizeJiraAddress } from '#core/jira/jira-address';
import { parseUrl } from '#core/untrusted/parse-url';
import type { MacroExtension } from '#ui/macro-extension';
import { draftRules, rulesFor, type DraftRule } from './options/draft-rules';
import { modeFor } from './options/draft-mode';
import { viewFor, viewsFor } from './options/draft-view';
import { columnsFor, draftHeadings } from './columns/draft-headings';
import { provisionalQuery } from './jql/provisional-query';
import {
  type DraftSources,
  type SourceProblem,
  sourceProblems,
  sourcesOf,
} from './sources/draft-sources';

/** The values of the dialog's fields, valid or not. */
export interface Draft extends DraftSources {
  /** Field ids, in order. */
  columns: string[];
  /** The author's own headings, by field id; also of columns that were removed and may come back. */
  headings: Readonly<Record<string, string>>;
  title: string;
  maxRows: string;
  /** How readers first see the issues. */
  view: TableView;
  /** Further views to choose from; one without a name gets its number. */
  views: NamedView[];
  /** What is coloured, the first rule decides. */
  rules: DraftRule[];
  /** Undefined for a table. */
  mode?: DisplayMode | undefined;
  /** How often the table is refreshed, in minutes; empty for never. */
  refreshMinutes: string;
}

/** A field that must be corrected first; its words are `config.problem.*`. */
export type DraftProblem = SourceProblem | 'others' | 'columns' | 'maxRows';

/** The first values of the fields. A new macro starts with the primary link, or with the issues of a pasted address. */
export function firstDraft(
  {
    definition,
    autoConvertLink = '',
  }: Partial<Pick<MacroExtension, 'definition' | 'autoConvertLink'>>,
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
    others: [],
    columns: [...DEFAULT_COLUMN_IDS],
    headings: {},
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
    others: definition.sources.slice(1),
    columns: columns.map(({ fieldId }) => fieldId),
    headings: draftHeadings(columns),
    title: display.title ?? '',
    maxRows: String(display.maxRows),
    view: display.view ?? {},
    views: display.views ?? [],
    rules: draftRules(display.rules),
    mode: display.mode,
    refreshMinutes: String(display.refreshMinutes ?? ''),
  };
}

export function problemsOf(draft: Draft): DraftProblem[] {
  const maxRows = Number(draft.maxRows);
  const first = sourceProblems(draft);
  const wrong: Record<Exclude<DraftProblem, SourceProblem>, boolean> = {
    others: draft.others.some((source) => sourceProblems(source).length > 0),
    columns: draft.columns.length === 0,
    maxRows: !Number.isInteger(maxRows) || maxRows < 1 || maxRows > ROWS_MAX,
  };
  return [
    ...first,
    ...(Object.keys(wrong) as (keyof typeof wrong)[]).filter((field) => wrong[field]),
  ];
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
  const mode = modeFor(draft.mode, draft.columns);
  return v.parse(macroDefinitionSchema, {
    v: 1,
    sources: sourcesOf(draft).map(({ linkId, jql, fields }) => ({
      linkId,
      jql: jql.trim(),
      ...(fields && { fields: fields.filter(({ columnId }) => draft.columns.includes(columnId)) }),
    })),
    columns: columnsFor(draft),
    // Confluence rejects null in a macro's config, so absent values are left out.
    display: {
      maxRows,
      ...(title !== '' && { title }),
      ...(view && { view }),
      ...(views && { views }),
      ...(rules && { rules }),
      ...(mode && { mode }),
      ...(draft.refreshMinutes !== '' && { refreshMinutes: Number(draft.refreshMinutes) }),
    },
  });
}
