import { SITE_COLUMN_ID } from '#contract/columns';
import { JQL_MAX_LENGTH, SOURCES_MAX, type TableSource } from '#contract/macro-definition';
import type { SourceField } from '#contract/source-field';
import { isAddress } from '#core/jira/jira-address';

/** The values of the fields of one source, valid or not. */
export type DraftSource = TableSource;

/** The parts of a draft that hold its sources. */
export interface DraftSources {
  linkId: string;
  jql: string;
  /** Which fields of that Jira the custom columns show; undefined if each shows the field of its id. */
  fields?: SourceField[] | undefined;
  /** Further Jiras whose issues the table shows. */
  others: DraftSource[];
}

/** What must be corrected in a source; the words are `config.problem.*`. */
export type SourceProblem = 'linkId' | 'jql' | 'jqlIsAddress' | 'jqlTooLong';

/** A draft, as far as its sources go. */
type Draft = DraftSources & { columns: string[] };

/** All sources of a draft, in their order. */
export const sourcesOf = ({ linkId, jql, fields, others }: DraftSources): DraftSource[] => [
  { linkId, jql, ...(fields && { fields }) },
  ...others,
];

function inDraft([first, ...others]: readonly DraftSource[]): DraftSources {
  const { linkId = '', jql = '', fields } = first ?? {};
  return { linkId, jql, fields, others };
}

/** @param at the place of the source that changes */
export const changeSource = (
  draft: DraftSources,
  at: number,
  changes: Partial<DraftSource>,
): DraftSources =>
  inDraft(
    sourcesOf(draft).map((source, index) => (index === at ? changed(source, changes) : source)),
  );

/** Another Jira has other fields. */
function changed(source: DraftSource, changes: Partial<DraftSource>): DraftSource {
  const { linkId = source.linkId } = changes;
  const { linkId: before, jql, fields } = source;
  const kept = linkId === before && fields ? { fields } : {};
  return { jql, ...kept, ...changes, linkId };
}

export const canAddSource = (draft: DraftSources): boolean => sourcesOf(draft).length < SOURCES_MAX;

/** Adds a source without a query; the first time also the column that tells the Jiras apart. */
export function addSource(draft: Draft, linkId: string): Partial<Draft> {
  const { columns } = draft;
  const place = columns[0] === 'issuekey' ? 1 : 0;
  return {
    ...inDraft([...sourcesOf(draft), { linkId, jql: '' }]),
    ...(draft.others.length === 0 &&
      !columns.includes(SITE_COLUMN_ID) && {
        columns: columns.toSpliced(place, 0, SITE_COLUMN_ID),
      }),
  };
}

/** Takes a source away; with the last but one also the column that told the Jiras apart. */
export function removeSource(draft: Draft, at: number): Partial<Draft> {
  const left = sourcesOf(draft).toSpliced(at, 1);
  const columns = draft.columns.filter((fieldId) => fieldId !== SITE_COLUMN_ID);
  return { ...inDraft(left), ...(left.length === 1 && { columns }) };
}

/** What must be corrected in one source. */
export function sourceProblems({ linkId, jql }: DraftSource): SourceProblem[] {
  const wrong: Record<SourceProblem, boolean> = {
    linkId: linkId === '',
    jql: jql.trim() === '',
    jqlIsAddress: isAddress(jql),
    jqlTooLong: jql.trim().length > JQL_MAX_LENGTH,
  };
  return (Object.keys(wrong) as SourceProblem[]).filter((field) => wrong[field]);
}
