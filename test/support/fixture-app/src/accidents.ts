import { __getRuntime } from '@forge/api';
import { kvs } from '@forge/kvs';
import type { Request } from './request';

/** Everything that goes wrong in a function. */
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
  print: ({ payload }: Request<{ text: string }>) => {
    console.warn(payload.text);
  },
  /** Goes on after it has answered: on Forge, that work has no right to do anything. */
  answerAndGoOn: ({ payload }: Request<{ afterMilliseconds: number }>) => {
    setTimeout(() => {
      kvs.set('late', 1).then(
        () => console.log('late call succeeded'),
        (error: unknown) => console.log(`late call failed: ${String(error)}`),
      );
    }, payload.afterMilliseconds);
    return __getRuntime().proxy !== undefined;
  },
};
