import type { MacroDefinition } from '#contract/macro-definition';
import { getOwn } from '#core/untrusted/get-own';

type Columns = MacroDefinition['columns'];
/** By field ids. */
type Headings = Record<string, string>;

export const draftHeadings = (columns: Columns): Headings =>
  Object.fromEntries(
    columns.flatMap(({ fieldId, heading }) => (heading === undefined ? [] : [[fieldId, heading]])),
  );

/** The columns as they are saved: an empty heading is none. */
export const columnsFor = ({
  columns,
  headings,
}: {
  columns: string[];
  headings: Headings;
}): Columns =>
  columns.map((fieldId) => {
    const heading = getOwn(headings, fieldId)?.trim();
    return heading ? { fieldId, heading } : { fieldId };
  });
