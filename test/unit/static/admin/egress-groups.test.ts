import type { EgressGroup } from '#static/admin/src/bridge';
import { withOrigin } from '#static/admin/src/egress/egress-groups';

const TYPE = ['FETCH_BACKEND_SIDE'];

function fullGroup(key: string): EgressGroup {
  const configured = Array.from({ length: 10 }, (_, index) => ({
    domain: `https://${key}-${index}.example.com`,
    type: TYPE,
  }));
  return { key, description: '', configured };
}

test('an address gets a new group if no group has room, even after groups were removed', () => {
  const groups = [fullGroup('jira-links-2')];

  const after = withOrigin(groups, 'https://new.example.com');

  expect(after[0]).toEqual(groups[0]);
  expect(new Set(after.map(({ key }) => key)).size).toBe(2);
  expect(after[1]?.configured).toEqual([{ domain: 'https://new.example.com', type: TYPE }]);
});

test('an address joins the group that has room, and no other group changes', () => {
  const roomy = { key: 'jira-links', description: 'd', configured: [] };
  const other = fullGroup('somebody-elses');

  expect(withOrigin([other, roomy], 'https://new.example.com')).toEqual([
    other,
    { ...roomy, configured: [{ domain: 'https://new.example.com', type: TYPE }] },
  ]);
});
