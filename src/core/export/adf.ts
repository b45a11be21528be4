/**
 * A node of the Atlassian Document Format, as far as exports use it.
 * @see https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/
 */
export interface AdfNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: AdfNode[];
  text?: string;
  marks?: AdfMark[];
}

export interface AdfMark {
  type: string;
  attrs?: Record<string, unknown>;
}

/** A document of the Atlassian Document Format. */
export interface AdfDocument {
  type: 'doc';
  version: 1;
  content: AdfNode[];
}

/** Makes a text node; none for the empty text, which ADF does not allow. */
export function text(content: string): AdfNode[] {
  return content === '' ? [] : [{ type: 'text', text: content }];
}

/** Makes a text node that links to a URL. */
export function link(content: string, href: string): AdfNode[] {
  return text(content).map((node) => ({ ...node, marks: [{ type: 'link', attrs: { href } }] }));
}

/** Makes a paragraph of inline nodes. */
export function paragraph(content: AdfNode[]): AdfNode {
  return { type: 'paragraph', content };
}

/** Makes a document of block nodes. */
export function adfDocument(content: AdfNode[]): AdfDocument {
  return { type: 'doc', version: 1, content };
}
