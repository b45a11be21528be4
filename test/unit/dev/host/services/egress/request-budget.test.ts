import { createRequestBudget } from '#dev/host/services/egress/request-budget';

const caller = (invocationId: string) => ({
  invocationId,
  moduleKey: 'm',
  accountId: undefined,
  viewerKind: 'anonymous' as const,
});

test('each invocation has 100 requests in each minute of its run time', () => {
  let now = 0;
  const budget = createRequestBudget(() => now);
  const [first, second] = [caller('1'), caller('2')];
  const spend = (who: typeof first, times: number) =>
    Array.from({ length: times }, () => budget.spend(who)).filter(Boolean).length;

  expect(spend(first, 150)).toBe(100);
  expect(spend(second, 1)).toBe(1);
  now = 60_000;
  expect(spend(first, 150)).toBe(100);
});
