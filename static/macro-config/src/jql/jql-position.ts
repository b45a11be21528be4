/** Counted from 1, as Jira does. */
export interface Position {
  line: number;
  column: number;
}

/** @returns the index in the text; positions outside it lead to its nearest end */
export function offsetOf(text: string, { line, column }: Position): number {
  const lines = text.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  const inLine = Math.min(Math.max(column - 1, 0), (lines[line - 1] ?? '').length);
  return Math.min(before + inLine, text.length);
}

const SHOWN_BEFORE = 40;
const SHOWN_AFTER = 30;

/** The part of the line around a position, split at the position. */
export function excerptAt(
  text: string,
  { line, column }: Position,
): { before: string; after: string } {
  const content = text.split('\n')[line - 1] ?? '';
  const at = Math.min(Math.max(column - 1, 0), content.length);
  const start = Math.max(0, at - SHOWN_BEFORE);
  const end = Math.min(content.length, at + SHOWN_AFTER);
  return {
    before: (start > 0 ? '…' : '') + content.slice(start, at),
    after: content.slice(at, end) + (end < content.length ? '…' : ''),
  };
}
