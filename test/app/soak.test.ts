/** A short soak: each disturbance once, with few readers. `npm run soak` is the long one. */
import { DISTURBANCES } from '#dev/soak/disturbances';
import { faultsIn } from '#dev/soak/report';
import { runSoak } from '#dev/soak/run-soak';

test('readers get the right rows or an error with a cause while Jira, the platform and the app fail in turn', async () => {
  const report = await runSoak({
    readers: 3,
    tablesPerPage: 5,
    inBrowser: false,
    goesOn: (rounds) => rounds < DISTURBANCES.length,
  });

  expect(faultsIn(report)).toEqual([]);
  expect(report.tables).toBe(DISTURBANCES.length * 2 * 15);
  expect(report.shown).toBeGreaterThan(report.tables / 2);
  // Four disturbances renew the six tokens.
  expect(report.renewals).toBeGreaterThanOrEqual(4 * 6);
});
