import type { MacroInvocations } from '#contract/invocations';
import type { Caller, System } from '../../ports';

/** Stores when the application of a link last reported changed issues. Nothing about the issues themselves is stored. */
export interface ChangeStore {
  /** Milliseconds since the epoch. */
  mark(linkId: string, at: number): Promise<void>;
  find(linkId: string): Promise<number | undefined>;
}

export interface ChangePorts {
  changes: ChangeStore;
  system: System;
}

export type RecordChanges = (linkId: string) => Promise<void>;

/** Stores, for a link, that its application reported changes now. */
export function recordChanges(ports: ChangePorts): RecordChanges {
  return (linkId) => ports.changes.mark(linkId, ports.system.now());
}

/**
 * Tells open tables whether asking Jira again is worthwhile.
 * @returns the time of the last report (ISO 8601); no `at` if there was none
 */
export function lastChange({ changes }: { changes: ChangeStore }) {
  return async (
    _caller: Caller,
    { linkId }: MacroInvocations['lastChange']['parsed'],
  ): Promise<MacroInvocations['lastChange']['result']> => {
    const at = await changes.find(linkId);
    return at === undefined ? {} : { at: new Date(at).toISOString() };
  };
}
