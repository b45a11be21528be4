import { parseJql } from '#core/jql/parse-jql';

test('says where a query is wrong, counting from 1', async () => {
  const { error } = await parseJql('project = A\nAND AND status = Done');

  expect(error).toEqual({ line: 2, column: 5 });
});

test('finds nothing wrong in what is right', async () => {
  expect((await parseJql('project = A')).error).toBeUndefined();
});
