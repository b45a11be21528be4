import type { MacroDefinition } from '#contract/macro-definition';
import { getOwn } from '#core/untrusted/get-own';
import type { Draft } from '../draft';

type Columns = MacroDefinition['columns'];

export const draftHeadings = (columns: Columns): Draft['headings'] =>
  Object.fromEntries(
    columns.flatMap(({ fieldId, heading }) => (heading === undefined ? [] : [[fieldId, heading]])),
  );

/** The columns as they are saved: an empty heading is none. */
export const columnsFor = ({ columns, headings }: Pick<Draft, 'columns' | 'headings'>): Columns =>
  columns.map((fieldId) => {
    const heading = getOwn(headings, fieldId)?.trim();
    return heading ? { fieldId, heading } : { fieldId };
  });
