import * as v from 'valibot';

/** An event of a queue: one step of a run of work. Forge delivers it at least once, and in no order. */
export interface QueuedStep<T> {
  /** All steps of one run have the same. */
  run: string;
  /** Counts from 1. */
  step: number;
  work: T;
}

/** The schema of a {@link QueuedStep}. */
export function queuedStepSchema<T>(workSchema: v.GenericSchema<unknown, T>) {
  return v.object({ run: v.string(), step: v.number(), work: workSchema });
}

/** A queue of work that Forge delivers later, even if this invocation fails. The steps of a run never overlap. */
export interface WorkQueue<T> {
  push(queued: QueuedStep<T>, delaySeconds: number): Promise<void>;
}

/** Remembers for each run of queued work which step was done last, for longer than Forge repeats an event. */
export interface StepStore {
  find(run: string): Promise<number | undefined>;
  put(run: string, step: number): Promise<void>;
}
