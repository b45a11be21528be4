import { Queue } from '@forge/events';
import type { Retirement, RetirementQueue } from '../../services/administration/retirement/ports';

/** The queue of `manifest.yml`. */
const queue = new Queue({ key: 'retired-links' });

/** @see https://developer.atlassian.com/platform/forge/runtime-reference/async-events-api/ */
export const retirementQueue: RetirementQueue = {
  async push(work: Retirement, delaySeconds) {
    await queue.push([{ body: { ...work }, delayInSeconds: delaySeconds }]);
  },
};
