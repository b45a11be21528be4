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

test.each([8.64e15, -8.64e15])('the time %d is the first or last that a clock can hold', (at) => {
  expect(v.is(searchChangelogSchema, answer(at))).toBe(true);
});

test('changes of the asked fields come in the order of their times', () => {
  const change = (created: string, item: object) => ({ created, items: [item] });
  const histories = [
    change('2026-11-22T10:00:00.000+0000', { fieldId: 'status', fromString: 'B', toString: 'C' }),
    change('2026-11-22T10:30:00.000+0100', { field: 'status', fromString: null, toString: 'B' }),
    change('2026-11-22T09:00:00.000+0000', { field: 'summary', toString: 'x' }),
    change('2026-11-22T11:00:00.000+0000', { field: 'odd', fieldId: 'status' }),
    { created: '2026-11-22T12:00:00.000+0000' },
  ];
  const parsed = v.parse(searchChangelogSchema, {
    issues: [
      { key: 'A-1', changelog: { histories } },
      { key: 'A-2' },
      { key: 'A-3', changelog: {} },
    ],
  });

  const [first, ...others] = parsed.issues.map(({ changelog }) =>
    changesIn(changelog.histories, ['status']),
  );
  expect(first).toEqual([
    { at: '2026-11-22T10:30:00.000+0100', fieldId: 'status', from: undefined, to: 'B' },
    { at: '2026-11-22T10:00:00.000+0000', fieldId: 'status', from: 'B', to: 'C' },
    { at: '2026-11-22T11:00:00.000+0000', fieldId: 'status', from: undefined, to: undefined },
  ]);
  expect(others).toEqual([[], []]);
});
