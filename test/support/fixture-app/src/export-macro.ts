/** Shows in the exported document what the platform gave. */
export function exportMacro(payload: unknown, context: unknown): unknown {
  const text = JSON.stringify({ payload, context });
  return {
    version: 1,
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  };
}
