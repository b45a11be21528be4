import { Node } from 'prosemirror-model';
import type { AdfDocument, AdfNode } from '../../adf/adf';
import { pageSchema } from './schema';

/** Reads a page into the editor. Blocks that the schema does not know are kept and shown as not editable. */
export function toEditorDocument(body: AdfDocument): Node {
  const content = body.content.length > 0 ? body.content : [{ type: 'paragraph' }];
  return Node.fromJSON(pageSchema, { type: 'doc', content: content.map(guardBlock) });
}

/** The page as Confluence stores it. */
export function toAdf(document: Node): AdfDocument {
  const { content = [] } = document.toJSON() as AdfNode;
  return { type: 'doc', version: 1, content: content.map(restore) };
}

function guardBlock(block: AdfNode): AdfNode {
  return isKnown(block) ? block : { type: 'unsupportedBlock', attrs: { original: block } };
}

function isKnown(node: AdfNode): boolean {
  try {
    Node.fromJSON(pageSchema, node).check();
    return true;
  } catch {
    return false;
  }
}

function restore(node: AdfNode): AdfNode {
  if (node.type === 'unsupportedBlock') return node.attrs?.original as AdfNode;
  const { attrs, content, ...rest } = node;
  const kept = Object.entries(attrs ?? {}).filter(([, value]) => value !== null);
  return {
    ...rest,
    ...(kept.length > 0 && { attrs: Object.fromEntries(kept) }),
    ...(content && { content: content.map(restore) }),
  };
}
