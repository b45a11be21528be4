import { aFrame, useFixtureHosts } from '../../support/start-host';

const startHost = useFixtureHosts();

interface Identity {
  context: string;
  before: { aaid: string; invocationId: string };
  after: { aaid: string; invocationId: string };
  seenByPlatform: string;
}

const as = (accountId: string) => ({ viewer: { ...aFrame().viewer, accountId } });

test('runs a resolver function of the bundled app as the viewer of the frame', async () => {
  const host = await startHost();

  const result = await host.call<Identity>('identityOverTime', { milliseconds: 0 });

  expect(result).toMatchObject({ context: 'reader-1', before: { aaid: 'reader-1' } });
  expect(result.seenByPlatform).toMatch(/^Hello reader-1, /);
});
