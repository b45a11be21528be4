import { Queue } from '@forge/events';
import type { LinkCleanup, CleanupQueue } from '../../services/administration/cleanup/ports';

/** The queue of `manifest.yml`. */
const queue = new Queue({ key: 'link-cleanup' });

/** @see https://developer.atlassian.com/platform/forge/runtime-reference/async-events-api/ */
export const cleanupQueue: CleanupQueue = {
  async push(work: LinkCleanup, delaySeconds) {
    await queue.push([{ body: { ...work }, delayInSeconds: delaySeconds }]);
  },
};
