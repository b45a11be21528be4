import * as v from 'valibot';
import { documented } from '#core/jira/responses/documented';

const filter = documented('Filter');

test('a parser may accept more than Atlassian’s description says', () => {
  const schema = filter(v.object({ id: v.union([v.string(), v.number()]), name: v.string() }));

  expect(v.parse(schema, { id: 1, name: 'Mine', owner: {} })).toEqual({ id: 1, name: 'Mine' });
});

test('a parser that refuses a described answer, or reads more than is described, is a type error', () => {
  // @ts-expect-error An id is described as a string.
  const refusing = filter(v.object({ id: v.number() }));
  // @ts-expect-error Nothing of that name is described.
  const misspelt = filter(v.object({ nmae: v.optional(v.string()) }));

  expect([refusing, misspelt]).toHaveLength(2);
});
