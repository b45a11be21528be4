/** The requests of `@forge/events` 3.0.8 (out/types.d.ts). */
export interface JobRequest {
  queueName: string;
  jobId: string;
}

export interface PushRequest extends JobRequest {
  payload: PushedEvent[];
}

interface PushedEvent {
  body: Record<string, unknown>;
  delayInSeconds?: number;
  concurrency?: { key: string; limit: number };
}

/** The event that the consumer's function gets. */
export interface AsyncEvent extends PushedEvent, JobRequest {
  eventId: string;
  retryContext?: RetryContext;
}

export interface RetryContext {
  retryCount: number;
  retryReason: string;
  retryData: unknown;
  retentionWindow: { startTime: string; remainingTimeMs: number };
}

/** The events of one push and their state. */
export interface Job {
  queueName: string;
  /** Milliseconds since the epoch. Retries end 24 hours later. */
  pushedAt: number;
  consumer: { key: string; functionKey: string };
  success: number;
  failed: number;
  inProgress: number;
  isCancelled: boolean;
}
