import { eventually } from '#support/eventually';
import { movableClock } from '#support/builders/movable-clock';
import { aFrame, useFixtureHosts } from '#support/servers/start-host';

const startHost = useFixtureHosts();

const HOUR = 3_600_000;

test('a scheduled trigger runs when its interval has passed, again and again', async () => {
  const clock = movableClock();
  const host = await startHost({ clock });
  const ticks = () => host.dumpStorage().plain.ticks;

  clock.forward(HOUR - 1);
  await host.call('context');
  expect(ticks()).toBeUndefined();
  clock.forward(1);
  await eventually(() => ticks() === 1 || undefined);
  clock.forward(HOUR);
  await eventually(() => ticks() === 2 || undefined);

  expect(host.dumpStorage().plain['tick-module']).toBe('fixture-schedule');
});

test('a scheduled trigger runs on demand', async () => {
  const host = await startHost();

  const outcome = await host.runScheduledTrigger('fixture-schedule');

  expect(outcome.success).toBe(true);
  expect(host.dumpStorage().plain.ticks).toBe(1);
  expect(() => host.runScheduledTrigger('fixture-macro')).toThrow('not a scheduled trigger');
});

test('the backend translates with the locale files of the bundle', async () => {
  const host = await startHost();

  expect(await host.call('translate', { locale: 'de-DE', key: 'greeting' })).toBe('Hallo');
  expect(await host.call('translate', { locale: 'en-US', key: 'greeting' })).toBe('Hello');
});

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

  test('runs for the viewer, with the copy of the macro and its page', async () => {
    const { payload, context } = await exported('pdf');

    expect(context.principal.accountId).toBe('reader-1');
    expect(payload).toMatchObject({
      exportType: 'pdf',
      context: { localId: 'macro-7', extension: { type: 'macro', content: { id: '42' } } },
    });
  });

  test('has the config in a place of its own for each kind of export', async () => {
    const pdf = await exported('pdf');
    const word = await exported('word');

    expect(pdf.payload).toMatchObject({ extensionPayload: { config: { jql: 'project = APP' } } });
    expect(pdf.payload).not.toHaveProperty('config');
    expect(word.payload).toMatchObject({ config: { jql: 'project = APP' } });
  });
});
