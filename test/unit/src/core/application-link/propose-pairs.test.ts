import { proposePairs, readPeopleList } from '#core/application-link/propose-pairs';

const rosa = { accountId: 'a1', name: 'Rosa Weber', email: 'rosa@example.com' };
const ravi = { accountId: 'a2', name: 'Ravi Chandran', email: 'ravi@example.com' };
const hidden = { accountId: 'a3', name: 'Anton Lindqvist', email: '' };

test('people with the same e-mail address are a pair, whatever its case', () => {
  const theirs = [{ username: 'rweber', name: 'R. W.', email: 'Rosa@Example.com' }];

  expect(proposePairs([rosa, ravi, hidden], theirs, [])).toEqual({
    pairs: [{ accountId: 'a1', name: 'Rosa Weber', username: 'rweber', by: 'email' }],
    ambiguous: 0,
    unmatched: 0,
  });
});

test('a username like the first part of an address is a pair only if the other side names no address', () => {
  expect(proposePairs([rosa, ravi], [{ username: 'Ravi' }], []).pairs).toEqual([
    { accountId: 'a2', name: 'Ravi Chandran', username: 'Ravi', by: 'username' },
  ]);
  expect(proposePairs([ravi], [{ username: 'ravi', email: 'else@example.com' }], [])).toEqual({
    pairs: [],
    ambiguous: 0,
    unmatched: 1,
  });
});

test('equal names and hidden addresses propose nobody', () => {
  const theirs = [{ username: 'Rosa Weber', name: 'Rosa Weber' }, { username: '' }];

  expect(proposePairs([rosa, hidden], theirs, [])).toMatchObject({ pairs: [], unmatched: 2 });
});

test('several people with one address on either side are left out and counted', () => {
  const twin = { ...ravi, accountId: 'a4', email: rosa.email };
  const both = [
    { username: 'r1', email: ravi.email },
    { username: 'r2', email: ravi.email },
  ];

  expect(proposePairs([rosa, twin], [{ username: 'rosa', email: rosa.email }], [])).toEqual({
    pairs: [],
    ambiguous: 1,
    unmatched: 0,
  });
  expect(proposePairs([ravi], both, [])).toEqual({ pairs: [], ambiguous: 2, unmatched: 0 });
});

test('people who are on the list are proposed no second time, on neither side', () => {
  const theirs = [{ username: 'rweber', email: rosa.email }];

  expect(proposePairs([rosa], theirs, [{ accountId: 'a1', username: 'x' }]).pairs).toEqual([]);
  expect(proposePairs([rosa], theirs, [{ accountId: 'x', username: 'rweber' }])).toEqual({
    pairs: [],
    ambiguous: 0,
    unmatched: 0,
  });
});

test('a pasted list is read with commas, semicolons, tabs and quotes, in either order of the columns', () => {
  const text = 'rosa, rosa@x.org, Rosa\n"ravi@x.org";"ravi"\n\nanton\tfoo\r\nmail@x.org\n';

  expect(readPeopleList(text)).toEqual([
    { username: 'rosa', email: 'rosa@x.org' },
    { username: 'ravi', email: 'ravi@x.org' },
    { username: 'anton' },
    { username: 'mail@x.org', email: 'mail@x.org' },
  ]);
});
