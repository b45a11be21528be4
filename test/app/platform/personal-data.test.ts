import { useFixtureHosts } from '#support/servers/start-host';
import { stoppedClock } from '#support/builders/stopped-clock';

const startHost = useFixtureHosts();

const CLOSED = '5be24ba3f91c106033269289';
const ACTIVE = '5be24ad8b1653240376955d2';
const at = (milliseconds: number) => new Date(milliseconds).toISOString();

test('a report of personal data says which accounts were closed, and which changed since the data was retrieved', async () => {
  const clock = stoppedClock();
  const host = await startHost({ clock });
  const report = (accountIds: string[], updatedAt: string) =>
    host.call('reportPersonalData', {
      accounts: accountIds.map((accountId) => ({ accountId, updatedAt })),
    });
  const before = at(clock.now());
  clock.advance(1000);
  host.accounts.changeProfile('changed');
  clock.advance(1000);

  expect(await report([ACTIVE, CLOSED, 'changed'], before)).toEqual([
    { accountId: CLOSED, status: 'closed' },
    { accountId: 'changed', status: 'updated' },
  ]);
  expect(await report([ACTIVE, 'changed'], at(clock.now()))).toEqual([]);
});

test('a report of personal data is refused if it is malformed or comes too often', async () => {
  const host = await startHost();
  const report = (accounts: unknown[]) => host.call('reportPersonalData', { accounts });

  expect(await report([{ accountId: 'a b', updatedAt: at(0) }])).toBe(400);
  expect(await report([{ accountId: 'a', updatedAt: 'today' }])).toBe(400);
  host.accounts.limitNextReport(60);
  expect(await report([{ accountId: 'a', updatedAt: at(0) }])).toBe(429);
  expect(await report([{ accountId: 'a', updatedAt: at(0) }])).toEqual([]);
});
