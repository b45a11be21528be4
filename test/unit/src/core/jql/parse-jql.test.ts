import { parseJql } from '#core/jql/parse-jql';

test('parseJql tells the position of an error, counting from 1', async () => {
  const { error } = await parseJql('project = A\nAND AND status = Done');

  expect(error).toEqual({ line: 2, column: 5 });
});

test('parseJql finds no error in a valid query', async () => {
  expect((await parseJql('project = A')).error).toBeUndefined();
});
