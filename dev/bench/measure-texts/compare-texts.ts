import { LASTING_DIFFERENCES, type LastingDifference } from './lasting-differences';
import { firstOpinion, secondOpinion } from './second-opinion';
import { textOutline, type TextOutline } from './text-outline';

/** What differs, the gravest first: words, cells of tables, links, text effects, or the kinds of blocks. */
type DifferenceKind = keyof TextOutline;
const KINDS: DifferenceKind[] = ['words', 'rows', 'links', 'marks', 'lines'];

export interface Comparison {
  /** What differs for another reason than the lasting differences. */
  kind?: DifferenceKind;
  /** The fewest lasting differences that explain how the two differ; none when they do not. */
  lasting: LastingDifference[];
}

/** Compares what this app makes of wiki markup with what Atlassian's transformer makes of it. */
export function compareTexts(markup: string): Comparison {
  if (!differing(markup, [])) return { lasting: [] };
  for (const some of setsOf(LASTING_DIFFERENCES)) {
    if (!differing(markup, some)) return { lasting: some };
  }
  const kind = differing(markup, LASTING_DIFFERENCES)?.kind;
  return kind === undefined ? { lasting: LASTING_DIFFERENCES } : { kind, lasting: [] };
}

export interface Difference {
  kind: DifferenceKind;
  ours: string;
  theirs: string;
}

/**
 * How the two differ.
 * @param without lasting differences that are taken out of both first
 */
export function differing(markup: string, without: LastingDifference[]): Difference | undefined {
  const input = without.reduce((text, { inMarkup }) => inMarkup?.(text) ?? text, markup);
  const evened = (outline: TextOutline) =>
    without.reduce((other, { inOutline }) => inOutline?.(other) ?? other, outline);
  const ours = evened(textOutline(firstOpinion(input)));
  const theirs = evened(textOutline(secondOpinion(input)));
  const kind = KINDS.find((each) => flat(ours[each]) !== flat(theirs[each]));
  return kind && { kind, ours: flat(ours[kind]), theirs: flat(theirs[kind]) };
}

const flat = (part: string | string[]) => (typeof part === 'string' ? part : part.join('\n'));

/** One of the differences, then any two. */
function setsOf(all: LastingDifference[]): LastingDifference[][] {
  const pairs = all.flatMap((one, at) => all.slice(at + 1).map((other) => [one, other]));
  return [...all.map((one) => [one]), ...pairs];
}
