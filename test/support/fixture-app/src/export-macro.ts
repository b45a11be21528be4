/** Writes the payload of the platform into the exported document. */
export function exportMacro(payload: unknown, context: unknown): unknown {
  const text = JSON.stringify({ payload, context });
  return {
    version: 1,
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  };
}
