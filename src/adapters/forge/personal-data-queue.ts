import { Queue } from '@forge/events';
import type { PersonalDataQueue, PersonalDataWork } from '../../services/personal-data/ports';

/** The queue of `manifest.yml`. */
const queue = new Queue({ key: 'personal-data' });

/** @see https://developer.atlassian.com/platform/forge/runtime-reference/async-events-api/ */
const EVENTS_MAX = 50;

export const personalDataQueue: PersonalDataQueue = {
  async push(work: PersonalDataWork[], delaySeconds = 0) {
    for (let start = 0; start < work.length; start += EVENTS_MAX) {
      const some = work.slice(start, start + EVENTS_MAX);
      await queue.push(some.map((body) => ({ body: { ...body }, delayInSeconds: delaySeconds })));
    }
  },
};
