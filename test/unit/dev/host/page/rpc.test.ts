import { connectRpc, type AnswerCommand } from '#dev/host/page/rpc';

const open: MessageChannel[] = [];

afterEach(() => {
  for (const { port1, port2 } of open.splice(0)) {
    port1.close();
    port2.close();
  }
});

function connect(answer: AnswerCommand, answerBack: AnswerCommand = () => undefined) {
  const channel = new MessageChannel();
  open.push(channel);
  connectRpc(channel.port2, answer);
  return connectRpc(channel.port1, answerBack);
}

test('an RPC command is answered with what the other side returns', async () => {
  const call = connect((command, payload) => ({ command, payload }));

  await expect(call('echo', { a: [1, null] })).resolves.toEqual({
    command: 'echo',
    payload: { a: [1, null] },
  });
});

test('an error keeps its name, message and code across RPC', async () => {
  const call = connect(() => {
    throw Object.assign(new RangeError('too far'), { code: 'FAR' });
  });

  await expect(call('go')).rejects.toMatchObject({
    name: 'RangeError',
    message: 'too far',
    code: 'FAR',
  });
});

test('functions cross RPC in payloads, in results and in results of such functions', async () => {
  const call = connect((_command, payload) => {
    const { add } = payload as { add: (n: number) => Promise<number> };
    return { twice: async (n: number) => (await add(n)) * 2 };
  });

  const { twice } = (await call('make', { add: (n: number) => n + 1 })) as {
    twice: (n: number) => Promise<number>;
  };

  await expect(twice(4)).resolves.toBe(10);
});
