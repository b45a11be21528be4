import type ts from 'typescript';
import type { Edit } from './mutant';

/** Removes one item of a list together with one comma, so that the rest still parses. */
export function removedItem(
  operator: string,
  item: ts.Node,
  list: ts.NodeArray<ts.Node>,
  source: ts.SourceFile,
): Edit {
  const index = list.indexOf(item);
  const [previous, next] = [list[index - 1], list[index + 1]];
  if (next) {
    return { operator, start: item.getStart(source), end: next.getStart(source), replacement: '' };
  }
  if (previous) return { operator, start: previous.end, end: item.end, replacement: '' };
  return { operator, start: list.pos, end: list.end, replacement: '' };
}
