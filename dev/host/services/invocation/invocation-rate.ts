import type { InstallationLimits } from '../../kernel/installation-limits';
import type { InvocationRequest } from '../../kernel/invocation';

/** The limits name invocations of people, web triggers and scheduled triggers; queues have their own. */
export function isLimited({ moduleType }: InvocationRequest): boolean {
  return moduleType !== 'consumer';
}

/** Counts an invocation. @returns whether it is one more than Forge allows the installation or the person */
export function tooMany(limits: InstallationLimits, { accountId }: InvocationRequest): boolean {
  const mayRun =
    limits.take('invocationsPerSecond', 1) &&
    limits.take('invocationsPerMinute', 1) &&
    (accountId === undefined || limits.take('invocationsPerMinuteAndPerson', 1, accountId));
  return !mayRun;
}
