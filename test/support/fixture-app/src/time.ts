import { setTimeout } from 'node:timers/promises';
import { getAppContext } from '@forge/api';
import { attempt } from './attempt';
import type { Request } from './request';

/** Functions that take time and measure it. */
export const time = {
  sleep: async ({ payload }: Request<{ milliseconds: number }>) => {
    const begin = { now: Date.now(), created: new Date().getTime(), left: remaining() };
    await setTimeout(payload.milliseconds);
    return {
      passedMs: Date.now() - begin.now,
      datesApartMs: new Date().getTime() - begin.created,
      spentMs: begin.left - remaining(),
    };
  },
  fetchWithin: ({ payload }: Request<{ url: string; limitMs: number }>) =>
    attempt(async () => {
      const signal = AbortSignal.timeout(payload.limitMs);
      const response = await fetch(payload.url, { signal });
      return response.text();
    }),
};

const remaining = () => getAppContext().invocationRemainingTimeInMillis();
