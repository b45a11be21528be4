import type { System } from '../ports';
import type { QueuedStep, StepStore, WorkQueue } from './ports';

export interface StepPorts {
  steps: StepStore;
  system: System;
}

/**
 * Begins a run of queued work.
 * @param options.run names the run; work that is begun again under the same name is done once
 */
export function beginRun<T>(
  { system }: StepPorts,
  queue: WorkQueue<T>,
  work: T,
  { delaySeconds = 0, run = system.randomUuid() }: { delaySeconds?: number; run?: string } = {},
): Promise<void> {
  return queue.push({ run, step: 1, work }, delaySeconds);
}

/**
 * Does one step of a run, and queues what is left as its next step. An event that comes again after its step was done
 * does nothing, so a run does not multiply. If anything fails, the step counts as not done.
 * @param doStep returns the work that is left and when it may begin; undefined if all is done. It may be called again
 *   for a step that failed half-way
 */
export async function continueRun<T>(
  { steps }: StepPorts,
  queue: WorkQueue<T>,
  { run, step, work }: QueuedStep<T>,
  doStep: (work: T) => Promise<{ left: T; delaySeconds: number } | undefined>,
): Promise<void> {
  const lastDone = await steps.find(run);
  if (lastDone !== undefined && lastDone >= step) return;
  const next = await doStep(work);
  // Marked after the push, because a step that is marked is never done again.
  if (next) await queue.push({ run, step: step + 1, work: next.left }, next.delaySeconds);
  await steps.put(run, step);
}
