/** A node of the Atlassian Document Format. */
export interface AdfNode {
  type: string;
  text?: string;
  attrs?: Readonly<Record<string, unknown>>;
  marks?: readonly { type: string; attrs?: Readonly<Record<string, unknown>> }[];
  content?: readonly AdfNode[];
}
