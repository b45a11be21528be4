import { useFixtureHosts } from '#support/servers/start-host';

const startHost = useFixtureHosts();

test('the backend translates with the locale files of the bundle', async () => {
  const host = await startHost();

  expect(await host.call('translate', { locale: 'de-DE', key: 'greeting' })).toBe('Hallo');
  expect(await host.call('translate', { locale: 'en-US', key: 'greeting' })).toBe('Hello');
});
