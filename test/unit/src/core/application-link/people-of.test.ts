import { peopleOf, withoutPerson } from '#core/application-link/people-of';
import { aLink } from '#support/builders/a-link';

const cloud = {
  ...aLink(),
  outgoing: { kind: 'oauth2-cloud', clientId: 'c', scope: 's' },
  sharedAccount: '557058:approver',
  accessRevision: 'before',
} as const;

test('a link names the Atlassian account that approved for all readers, and without it old signatures are not valid', () => {
  expect(peopleOf(cloud)).toEqual(['557058:approver']);

  const left = withoutPerson(cloud, '557058:approver', 'after');

  expect(peopleOf(left)).toEqual([]);
  expect(left.accessRevision).toBe('after');
});

test('a link keeps what it says of other people', () => {
  expect(withoutPerson(cloud, '557058:other', 'after')).toEqual(cloud);
});

test('the user name of a Data Center account is no Atlassian account', () => {
  const outgoing = { kind: 'oauth2-data-center', issuer: 'i', clientId: 'c', scope: 's' } as const;

  expect(peopleOf({ ...cloud, outgoing })).toEqual([]);
});
