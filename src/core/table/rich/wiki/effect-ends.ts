import type { LinePart } from './line-parts';

type MarkPart = Extract<LinePart, { type: 'mark' }>;

/**
 * The parts that end text effects: the nearest mark of the same kind that can.
 * @returns for the index of each part that begins one the index of its end, and undefined where it is text
 */
export function effectEnds(parts: LinePart[]): (number | undefined)[] {
  const ends: (number | undefined)[] = [];
  /** The nearest end of each mark to the right. */
  const nearest = new Map<string, number>();
  for (let at = parts.length - 1; at >= 0; at -= 1) {
    const part = parts[at];
    if (part?.type !== 'mark') continue;
    const end = nearest.get(part.mark);
    if (part.opens && end !== undefined && canEnd(part, parts[end])) {
      ends[at] = end;
      // An effect in braces, `{-}a{-}`, takes its end with it: no mark before it pairs with that.
      if (part.source !== part.mark) nearest.delete(part.mark);
    }
    if (part.closes) nearest.set(part.mark, at);
  }
  return ends;
}

/** Something is marked, and where the mark is its second character, nothing but the first one can be. */
function canEnd(begin: MarkPart, end: LinePart | undefined): boolean {
  const length = end?.type === 'mark' ? end.at - begin.at - begin.source.length : 0;
  return length > 0 && (!begin.onlyOne || length === 1);
}
