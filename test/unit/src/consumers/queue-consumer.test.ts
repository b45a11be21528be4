import * as v from 'valibot';
import { queueConsumer } from '#src/consumers/queue-consumer';

let logged: jest.SpyInstance;
beforeEach(() => (logged = jest.spyOn(console, 'error').mockImplementation(() => undefined)));
afterEach(() => jest.restoreAllMocks());

const work = v.object({ step: v.number() });
const event = { body: { step: 1 }, queueName: 'q' };

test('an event whose work fails is logged and fails, so that Forge delivers it again', async () => {
  const consume = queueConsumer('q', work, () => Promise.reject(new Error('quotes a s3cret')));

  await expect(consume(event)).rejects.toThrow(
    /^An event of the queue q failed \([0-9a-f-]{36}\)\.$/,
  );

  expect(logged).toHaveBeenCalledTimes(1);
  expect(JSON.stringify(logged.mock.calls)).not.toContain('s3cret');
});

test('an event that cannot be read is logged and does not come again', async () => {
  const done: unknown[] = [];
  const consume = queueConsumer('q', work, (step) => Promise.resolve(void done.push(step)));

  await expect(consume({ body: { name: 'of another version' } })).resolves.toBeUndefined();

  expect(logged).toHaveBeenCalledTimes(1);
  expect(done).toEqual([]);
});
