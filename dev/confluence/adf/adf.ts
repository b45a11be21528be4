/**
 * A node of the Atlassian Document Format.
 * @see https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/
 */
export interface AdfNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: AdfNode[];
  marks?: AdfMark[];
  text?: string;
}

export interface AdfMark {
  type: string;
  attrs?: Record<string, unknown>;
}

export interface AdfDocument extends AdfNode {
  type: 'doc';
  version: 1;
  content: AdfNode[];
}

/** A document with one empty paragraph. */
export const emptyDocument = (): AdfDocument => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph' }],
});

/** This node and all nodes below it, in reading order. */
export function* walk(node: AdfNode): Generator<AdfNode> {
  yield node;
  for (const child of node.content ?? []) yield* walk(child);
}

/** Whether the first of the rows names the columns. */
export function hasHeadRow([first]: AdfNode[]): boolean {
  const cells = first?.content ?? [];
  return cells.length > 0 && cells.every(({ type }) => type === 'tableHeader');
}
