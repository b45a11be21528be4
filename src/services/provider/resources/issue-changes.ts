import type { MacroInvocations } from '#contract/invocations';
import type { Caller, System } from '../../ports';

/** When issues of a link were last reported as changed; nothing about the issues themselves is kept. */
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

export function recordChanges(ports: ChangePorts): RecordChanges {
  return (linkId) => ports.changes.mark(linkId, ports.system.now());
}

/** For open tables: whether it is worth asking Jira again. */
export function lastChange({ changes }: { changes: ChangeStore }) {
  return async (
    _caller: Caller,
    { linkId }: MacroInvocations['lastChange']['parsed'],
  ): Promise<MacroInvocations['lastChange']['result']> => {
    const at = await changes.find(linkId);
    return at === undefined ? {} : { at: new Date(at).toISOString() };
  };
}
