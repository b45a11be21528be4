import { bindInvocationContext } from '@forge/api';
import { kvs } from '@forge/kvs';
import { attempt } from './attempt';
import type { Request } from './request';

let leftWork: () => Promise<unknown> = () => Promise.resolve();

/** Functions that fail in each possible way. */
export const accidents = {
  throwTypeError: () => {
    throw new TypeError('that went wrong');
  },
  loopForever: () => {
    for (;;) JSON.stringify({});
  },
  neverAnswer: () => new Promise(() => undefined),
  exitProcess: () => process.exit(3),
  rejectUnhandled: async () => {
    void Promise.reject(new Error('nobody catches this'));
    await new Promise(() => undefined);
  },
  useAllMemory: () => {
    const hoard: unknown[] = [];
    for (;;) hoard.push(Array.from({ length: 10_000 }, (_, index) => ({ index })));
  },
  answerBytes: ({ payload }: Request<{ bytes: number }>) => 'x'.repeat(payload.bytes),
  processId: () => process.pid,
  print: ({ payload }: Request<{ text: string }>) => {
    console.warn(payload.text);
  },
  /** Leaves work for `doLeftWork` that still runs in the name of this invocation. */
  leaveWork: () => {
    leftWork = bindInvocationContext(() => kvs.set('late', 1));
  },
  doLeftWork: () => attempt(() => leftWork()),
};
