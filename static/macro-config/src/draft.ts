import * as v from 'valibot';
import {
  DEFAULT_COLUMN_IDS,
  macroDefinitionSchema,
  ROWS_DEFAULT,
  ROWS_MAX,
  type MacroDefinition,
} from '../../../src/contract/macro-definition';
import type { MacroExtension } from '../../ui/macro-extension';

/** What stands in the dialog's fields, valid or not. */
export interface Draft {
  linkId: string;
  jql: string;
  /** Field ids, in order. */
  columns: string[];
  title: string;
  maxRows: string;
}

/** A field that must be corrected first; its words are `config.problem.*`. */
export type DraftProblem = 'linkId' | 'jql' | 'columns' | 'maxRows';

export function firstDraft({ definition, autoConvertLink }: MacroExtension): Draft {
  if (definition) return draftOf(definition);
  return {
    linkId: '',
    jql: jqlOfLink(autoConvertLink),
    columns: [...DEFAULT_COLUMN_IDS],
    title: '',
    maxRows: String(ROWS_DEFAULT),
  };
}

function draftOf({ sources, columns, display }: MacroDefinition): Draft {
  return {
    linkId: sources[0]?.linkId ?? '',
    jql: sources[0]?.jql ?? '',
    columns: columns.map(({ fieldId }) => fieldId),
    title: display.title ?? '',
    maxRows: String(display.maxRows),
  };
}

/** @returns the query of a pasted link to Jira's issue navigator, or nothing */
function jqlOfLink(link: string | undefined): string {
  if (link === undefined || !URL.canParse(link)) return '';
  return new URL(link).searchParams.get('jql') ?? '';
}

export function problemsOf(draft: Draft): DraftProblem[] {
  const maxRows = Number(draft.maxRows);
  const wrong: Record<DraftProblem, boolean> = {
    linkId: draft.linkId === '',
    jql: draft.jql.trim() === '',
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
  return v.parse(macroDefinitionSchema, {
    v: 1,
    sources: [{ linkId: draft.linkId, jql: draft.jql.trim() }],
    columns: draft.columns.map((fieldId) => ({ fieldId })),
    // Confluence refuses null in a macro's config: what is not there is left out.
    display: title === '' ? { maxRows } : { maxRows, title },
  });
}
