/** A change of the text between two positions. */
export interface Edit {
  /** The kind of the change, for example "negated condition". */
  operator: string;
  start: number;
  end: number;
  replacement: string;
}

/** One change to one file that the tests are expected to notice. */
export interface Mutant extends Edit {
  /** Relative to the root of the project, with forward slashes. */
  file: string;
  /** The text that is replaced. */
  original: string;
  line: number;
  column: number;
}

const SHOWN_MAX_LENGTH = 70;

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > SHOWN_MAX_LENGTH ? `${line.slice(0, SHOWN_MAX_LENGTH - 1)}…` : line;
}

/** @returns for example `src/core/a.ts:12:5 boundary: a < b -> a <= b` */
export function describeMutant({ replacement, original, ...mutant }: Mutant): string {
  const { file, line, column, operator } = mutant;
  return `${file}:${line}:${column} ${operator}: ${oneLine(original)} -> ${/^;?$/.test(replacement) ? '(nothing)' : oneLine(replacement)}`;
}

/** @returns the source of the file with the mutant in it */
export function applyMutant(source: string, { start, end, replacement }: Mutant): string {
  return source.slice(0, start) + replacement + source.slice(end);
}
