/** The parts of the Atlassian Document Format that an export uses. */
export interface AdfNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: AdfNode[];
  text?: string;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
}

export interface AdfDocument {
  type: 'doc';
  version: 1;
  content: AdfNode[];
}

/** A text node may not be empty. */
export function text(content: string): AdfNode[] {
  return content === '' ? [] : [{ type: 'text', text: content }];
}

export function link(content: string, href: string): AdfNode[] {
  return text(content).map((node) => ({ ...node, marks: [{ type: 'link', attrs: { href } }] }));
}

export function paragraph(content: AdfNode[]): AdfNode {
  return { type: 'paragraph', content };
}

export function adfDocument(content: AdfNode[]): AdfDocument {
  return { type: 'doc', version: 1, content };
}
