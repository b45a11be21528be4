import { useFixtureHosts } from '#support/servers/start-host';

const startHost = useFixtureHosts();

test('the hello service greets the account that the app’s invocation runs for', async () => {
  const host = await startHost();

  const { seenByPlatform } = await host.call<{ seenByPlatform: string }>('identityOverTime', {
    milliseconds: 0,
  });

  expect(seenByPlatform).toMatch(/^Hello reader-1, this is /);
});

test('the hello service leaves every other path to the services that know it', async () => {
  const host = await startHost();

  expect(await host.call('callStargate', { path: '/hello' })).toEqual({ result: 200 });
  expect(await host.call('callStargate', { path: '/hello/again' })).not.toEqual({ result: 200 });
});
