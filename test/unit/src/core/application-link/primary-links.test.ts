import { primaryLinksOf } from '#core/application-link/primary-links';
import { aLink } from '#support/builders/a-link';

const AT = ['2026-11-01T00:00:00.000Z', '2026-11-02T00:00:00.000Z'] as const;
const [a, b] = [aLink({ id: 'a' }), aLink({ id: 'b' })];

test.each([
  ['was made primary last', { ...a, primarySince: AT[0] }, { ...b, primarySince: AT[1] }],
  [
    'was made primary at all',
    { ...a, createdAt: AT[0] },
    { ...b, createdAt: AT[1], primarySince: AT[0] },
  ],
  ['was created first', { ...a, createdAt: AT[1] }, { ...b, createdAt: AT[0] }],
  ['has the lower id, of those created at once', aLink({ id: 'c' }), b],
])('of two links to Jira, the one that %s is primary', (_what, other, primary) => {
  expect([...primaryLinksOf([primary, other])]).toEqual(['b']);
  expect([...primaryLinksOf([other, primary])]).toEqual(['b']);
});

test('only a link to Jira is primary', () => {
  const confluence = aLink({ id: 'c', application: { type: 'confluence' } });

  expect([...primaryLinksOf([confluence, a])]).toEqual(['a']);
  expect([...primaryLinksOf([confluence])]).toEqual([]);
});
