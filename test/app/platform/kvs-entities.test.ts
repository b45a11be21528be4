import { stoppedClock } from '#support/builders/stopped-clock';
import { useFixtureHosts, type FixtureHost } from '#support/servers/start-host';

interface Attempt {
  result?: unknown;
  error?: { code: string; status: number };
}

interface Page {
  results: { key: string }[];
  nextCursor?: string;
}

const startHost = useFixtureHosts();

const tickets = (host: FixtureHost, method: string, ...args: unknown[]) =>
  host.call<Attempt>('entity', { name: 'ticket', method, args });

const query = async (host: FixtureHost, request: object): Promise<Page> => {
  const attempt = await host.call<{ result?: Page; error?: object }>('queryEntity', {
    name: 'ticket',
    query: request,
  });
  if (!attempt.result) throw new Error(JSON.stringify(attempt.error));
  return attempt.result;
};

const keysOf = ({ results }: Page) => results.map(({ key }) => key);

const transact = (host: FixtureHost, ...steps: object[]) =>
  host.call<Attempt>('transact', { steps });

async function startWithTickets(): Promise<FixtureHost> {
  const host = await startHost();
  const items = {
    t1: { project: 'APP', rank: 3, assignee: 'ann', open: true },
    t2: { project: 'APP', rank: 1, open: false },
    t3: { project: 'OPS', rank: 2, assignee: 'bob', open: true },
    t4: { project: 'APP', rank: 2, assignee: 'bo', open: true },
    t5: { project: 'APP' },
  };
  for (const [key, item] of Object.entries(items)) await tickets(host, 'set', key, item);
  return host;
}

describe('entities', () => {
  test.each([
    ['an attribute that the manifest does not declare', { colour: 'red' }, 'INVALID_ENTITY'],
    ['a string for an integer', { rank: 'high' }, 'INCORRECT_PROPERTY_TYPE'],
    ['a fraction for an integer', { rank: 1.5 }, 'INCORRECT_PROPERTY_TYPE'],
    ['an integer beyond 32 bit', { rank: 2 ** 31 }, 'INCORRECT_PROPERTY_TYPE'],
    ['an integer below 32 bit', { rank: -(2 ** 31) - 1 }, 'INCORRECT_PROPERTY_TYPE'],
    ['an empty string', { assignee: '' }, 'INCORRECT_PROPERTY_TYPE'],
    ['a string of blanks', { assignee: ' ' }, 'INCORRECT_PROPERTY_TYPE'],
    ['no object at all', 'ticket', 'INVALID_ENTITY'],
  ])('an entity with %s is refused', async (_, item, code) => {
    const host = await startHost();

    expect((await tickets(host, 'set', 't1', item)).error).toMatchObject({ code, status: 400 });
    expect(await tickets(host, 'get', 't1')).toEqual({ result: null });
  });

  test('the greatest and the smallest integer of 32 bit are stored', async () => {
    const host = await startHost();

    for (const rank of [2 ** 31 - 1, -(2 ** 31)]) {
      await tickets(host, 'set', 't1', { rank });
      expect(await tickets(host, 'get', 't1')).toEqual({ result: { rank } });
    }
  });

  test('an entity that the manifest does not declare is refused', async () => {
    const host = await startHost();

    const { error } = await host.call<Attempt>('entity', {
      name: 'invoice',
      method: 'get',
      args: ['k'],
    });

    expect(error).toMatchObject({ code: 'SCHEMA_NOT_FOUND', status: 404 });
  });
});

describe('queries of entities', () => {
  test('queries of a host whose indexes lag answer as before the latest changes, and reads by key do not', async () => {
    const clock = stoppedClock();
    const host = await startHost({ clock, indexLagMs: 30_000 });
    await tickets(host, 'set', 'old', { rank: 1 });
    clock.advance(30_000);
    await tickets(host, 'set', 'old', { rank: 5 });
    await tickets(host, 'set', 'new', { rank: 2 });
    await tickets(host, 'delete', 'old');

    const early = await query(host, { index: 'rank' });
    clock.advance(30_000);
    const late = await query(host, { index: 'rank' });

    expect(early.results).toMatchObject([{ key: 'old', value: { rank: 1 } }]);
    expect(keysOf(late)).toEqual(['new']);
    expect(await tickets(host, 'get', 'old')).toEqual({ result: null });
  });

  test('an index lists entities in the order of its attribute, without those that lack it', async () => {
    const host = await startWithTickets();

    expect(keysOf(await query(host, { index: 'rank' }))).toEqual(['t2', 't3', 't4', 't1']);
    expect(keysOf(await query(host, { index: 'rank', sort: 'DESC' }))).toEqual([
      't1',
      't4',
      't3',
      't2',
    ]);
  });

  test('a query of an index can be narrowed to a partition and a range', async () => {
    const host = await startWithTickets();
    const inApp = { index: 'by-project', partition: ['APP'] };

    expect(keysOf(await query(host, inApp))).toEqual(['t2', 't4', 't1']);
    expect(keysOf(await query(host, { ...inApp, where: ['greaterThan', 1] }))).toEqual([
      't4',
      't1',
    ]);
    expect(keysOf(await query(host, { ...inApp, where: ['between', 1, 2] }))).toEqual(['t2', 't4']);
  });

  test.each([
    ['equalTo', [['and', 'open', 'equalTo', true]], ['t3', 't4', 't1']],
    ['notEqualTo', [['and', 'project', 'notEqualTo', 'APP']], ['t3']],
    ['exists', [['and', 'assignee', 'exists']], ['t3', 't4', 't1']],
    ['notExists', [['and', 'assignee', 'notExists']], ['t2']],
    ['beginsWith', [['and', 'assignee', 'beginsWith', 'bo']], ['t3', 't4']],
    ['contains', [['and', 'assignee', 'contains', 'n']], ['t1']],
    ['notContains', [['and', 'assignee', 'notContains', 'b']], ['t2', 't1']],
    ['lessThanEqualTo', [['and', 'rank', 'lessThanEqualTo', 2]], ['t2', 't3', 't4']],
    [
      'and',
      [
        ['and', 'open', 'equalTo', true],
        ['and', 'project', 'equalTo', 'OPS'],
      ],
      ['t3'],
    ],
    [
      'or',
      [
        ['or', 'assignee', 'equalTo', 'ann'],
        ['or', 'rank', 'equalTo', 1],
      ],
      ['t2', 't1'],
    ],
  ])(
    'the filter %s of a query keeps the entities that satisfy it',
    async (_, filters, expected) => {
      const host = await startWithTickets();

      expect(keysOf(await query(host, { index: 'rank', filters }))).toEqual(expected);
    },
  );

  test('the cursor of a query continues where the page ended', async () => {
    const host = await startWithTickets();

    const first = await query(host, { index: 'rank', limit: 3 });
    const second = await query(host, { index: 'rank', limit: 3, cursor: first.nextCursor });

    expect(keysOf(first)).toEqual(['t2', 't3', 't4']);
    expect(keysOf(second)).toEqual(['t1']);
    expect(second.nextCursor).toBeUndefined();
  });

  test('an index that the manifest does not declare, or one without its partition, is refused', async () => {
    const host = await startWithTickets();

    await expect(query(host, { index: 'assignee' })).rejects.toThrow('INVALID_ENTITY');
    await expect(query(host, { index: 'by-project' })).rejects.toThrow('INVALID_REQUEST');
  });
});

describe('transactions', () => {
  const steal = (owner: string, condition: unknown[]) => ({
    op: 'set',
    key: 't1',
    value: { assignee: owner, rank: 9 },
    entityName: 'ticket',
    conditions: [condition],
  });

  test('a transaction writes everything or nothing', async () => {
    const host = await startWithTickets();
    const good = { op: 'set', key: 'note', value: 'written' };

    const failed = await transact(host, good, steal('eve', ['and', 'rank', 'equalTo', 99]));
    const afterFailure = host.dumpStorage();
    const done = await transact(host, good, steal('eve', ['and', 'rank', 'equalTo', 3]), {
      op: 'delete',
      key: 't2',
      entityName: 'ticket',
    });

    expect(failed.error).toMatchObject({ code: 'CONDITIONAL_CHECK_FAILED', status: 400 });
    expect(afterFailure.plain).toEqual({});
    expect(done).toEqual({ result: null });
    expect(host.dumpStorage().plain).toEqual({ note: 'written' });
    expect(await tickets(host, 'get', 't1')).toEqual({ result: { assignee: 'eve', rank: 9 } });
    expect(await tickets(host, 'get', 't2')).toEqual({ result: null });
  });

  test('of simultaneous transactions that compare and set, one wins', async () => {
    const host = await startWithTickets();
    const owners = ['a', 'b', 'c', 'd', 'e', 'f'];

    const attempts = await Promise.all(
      owners.map((owner) => transact(host, steal(owner, ['and', 'rank', 'equalTo', 3]))),
    );

    const winners = owners.filter((_, index) => !attempts[index]?.error);
    expect(winners).toHaveLength(1);
    expect(await tickets(host, 'get', 't1')).toMatchObject({ result: { assignee: winners[0] } });
  });

  test('the condition of a transaction on a missing key sees an entity without attributes', async () => {
    const host = await startHost();

    const needsOld = await transact(host, steal('eve', ['and', 'rank', 'lessThan', 5]));
    const needsNone = await transact(host, steal('eve', ['and', 'rank', 'notExists']));

    expect(needsOld.error?.code).toBe('CONDITIONAL_CHECK_FAILED');
    expect(needsNone).toEqual({ result: null });
    expect(await tickets(host, 'get', 't1')).toMatchObject({ result: { assignee: 'eve' } });
  });

  test('a check in a transaction guards its other operations', async () => {
    const host = await startWithTickets();
    const guard = (rank: number) => ({
      op: 'check',
      key: 't1',
      entityName: 'ticket',
      conditions: [['and', 'rank', 'equalTo', rank]],
    });
    const write = { op: 'set', key: 'k', value: 1 };

    expect((await transact(host, write, guard(4))).error?.code).toBe('CONDITIONAL_CHECK_FAILED');
    expect(await transact(host, write, guard(3))).toEqual({ result: null });
    expect(host.dumpStorage().plain).toEqual({ k: 1 });
  });

  test('a transaction with more than 25 operations, or with one key twice, is refused', async () => {
    const host = await startHost();
    const sets = (count: number, key: (index: number) => string) =>
      Array.from({ length: count }, (_, index) => ({ op: 'set', key: key(index), value: index }));

    const tooMany = await transact(host, ...sets(26, (index) => `k${index}`));
    const twice = await transact(host, ...sets(2, () => 'k'));

    expect([tooMany.error?.status, twice.error?.status]).toEqual([400, 400]);
    expect(host.dumpStorage().plain).toEqual({});
  });
});
