import type { MacroDefinition, Signed, TableSource } from '#contract/macro-definition';

/** Part of every signed text, so that a signature of another kind or version is not valid here. */
const KIND = 'macro-definition/2';

/** What a signature is bound to besides the definition and the key. */
export type SignedPlace = Omit<Signed, 'signature' | 'keyId'>;

/**
 * Builds the text that the signature of a definition signs: everything that decides which issues and fields a
 * shared account shows, the access revisions of the links, and the content and the space that the definition was saved in.
 * The title is not part of it.
 */
export function signedText(definition: MacroDefinition, place: SignedPlace): string {
  const { v, sources, columns, display } = definition;
  const { revision, contentId, spaceId, spaceKey } = place;
  return JSON.stringify([
    KIND,
    v,
    sources.map(({ linkId, jql, fields }) => [
      linkId,
      jql,
      ...(fields ? [fieldsText(fields)] : []),
    ]),
    columns.map(({ fieldId }) => fieldId),
    display.maxRows,
    ...headingsText(columns),
    // Absent from what was signed before there were views, and from tables without one.
    ...(display.view ? [JSON.stringify(display.view)] : []),
    ...(display.views ? ['views', JSON.stringify(display.views)] : []),
    ...(display.rules ? ['rules', JSON.stringify(display.rules)] : []),
    ...(display.mode ? ['mode', JSON.stringify(display.mode)] : []),
    ...(display.refreshMinutes ? ['refresh', display.refreshMinutes] : []),
    [revision, contentId, spaceId, spaceKey],
  ]);
}

/** Absent from what was signed before there were headings, and from tables without one. */
const headingsText = (columns: MacroDefinition['columns']): string[] =>
  columns.some(({ heading }) => heading !== undefined)
    ? ['headings', JSON.stringify(columns.map(({ heading = '' }) => heading))]
    : [];

const fieldsText = (fields: NonNullable<TableSource['fields']>): string =>
  JSON.stringify(fields.map(({ columnId, fieldId }) => [columnId, fieldId]));

/**
 * The access revisions that a signature is made for, as one text: one for each source, in their order.
 * @param revisions empty for a source whose readers use their own access
 */
export const revisionsText = (revisions: string[]): string => revisions.join(' ');

/** The access revision that a definition was signed for, of the link of one source. */
export const revisionAt = ({ revision }: Pick<Signed, 'revision'>, at: number): string =>
  revision.split(' ')[at] ?? '';
