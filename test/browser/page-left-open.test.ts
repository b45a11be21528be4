/** A short soak with a page in a browser. `npm run soak` is the long one. */
import { faultsIn } from '#dev/soak/report';
import { runSoak } from '#dev/soak/run-soak';

test('a page that a reader leaves open shows the right rows again after tokens expire, Jira limits searches and connections break', async () => {
  const report = await runSoak({
    readers: 1,
    tablesPerPage: 5,
    inBrowser: true,
    goesOn: (rounds) => rounds < 3,
  });

  expect(faultsIn(report)).toEqual([]);
  // Two pages of the reader in each round, and the open page after the calm one.
  expect(report.tables).toBe(3 * (2 + 1) * 5);
  expect(report.browserMB).toHaveLength(3);
});
