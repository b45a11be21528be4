import { makeResolver } from '@forge/resolver';

interface Call {
  payload: unknown;
  context: Record<string, unknown>;
}

export const resolver = makeResolver({
  echo: ({ payload, context }: Call) => ({ payload, context }),
  fail: () => {
    throw new TypeError('Nothing works today.');
  },
});

interface ExportRequest {
  exportType: string;
  config?: { fails?: boolean };
}

export function exportProbe({ exportType, config }: ExportRequest) {
  if (config?.fails) throw new Error('No export today.');
  const text = `Exported for ${exportType}`;
  return {
    type: 'doc',
    version: 1,
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  };
}
