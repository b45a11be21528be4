import * as v from 'valibot';
import { searchChangelogSchema } from '#core/jira/data-center/data-center-responses';
import { changesIn } from '#core/jira/responses/changelog-responses';

const answer = (created: unknown) => ({
  issues: [{ key: 'A-1', changelog: { histories: [{ created, items: [{ field: 'status' }] }] } }],
});

test('a change has an ISO 8601 time, even if Jira sends milliseconds', () => {
  const { issues } = v.parse(searchChangelogSchema, answer(1_700_000_000_000));

  expect(changesIn(issues[0]?.changelog.histories ?? [], ['status'])).toMatchObject([
    { at: '2023-11-14T22:13:20.000Z' },
  ]);
});

test.each([1e300, -1e300])(
  'a time that no clock can hold, %d, is refused and does no harm',
  (at) => {
    expect(v.is(searchChangelogSchema, answer(at))).toBe(false);
  },
);
