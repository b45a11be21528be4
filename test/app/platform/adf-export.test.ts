import { aFrame, useFixtureHosts } from '#support/servers/start-host';

const startHost = useFixtureHosts();

/** What the fixture's export function writes into its document. */
interface Exported {
  payload: Record<string, unknown>;
  context: { principal: { accountId: string } };
}

describe('adfExport', () => {
  const frame = aFrame({
    localId: 'macro-7',
    extension: { config: { jql: 'project = APP' }, content: { id: '42' } },
  });

  const exported = async (exportType: 'pdf' | 'word' | 'other') => {
    const host = await startHost();
    const outcome = await host.exportMacro(frame, exportType);
    if (!outcome.success) throw new Error(outcome.error.errorMessage);
    const document = outcome.body as { content: { content: { text: string }[] }[] };
    return JSON.parse(document.content[0]?.content[0]?.text ?? '') as Exported;
  };

  test('adfExport runs for the viewer with the macro’s copy and its page', async () => {
    const { payload, context } = await exported('pdf');

    expect(context.principal.accountId).toBe('reader-1');
    expect(payload).toMatchObject({
      exportType: 'pdf',
      context: { localId: 'macro-7', extension: { type: 'macro', content: { id: '42' } } },
    });
  });

  test('adfExport gets the macro’s config in another place for each kind of export', async () => {
    const pdf = await exported('pdf');
    const word = await exported('word');

    expect(pdf.payload).toMatchObject({ extensionPayload: { config: { jql: 'project = APP' } } });
    expect(pdf.payload).not.toHaveProperty('config');
    expect(word.payload).toMatchObject({ config: { jql: 'project = APP' } });
  });
});
