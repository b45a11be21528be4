/**
 * `differs`: the platform behaves in another way than the app relies on. `untried`: what the check is about has not
 * happened yet, or this site does not have it.
 */
export type DiagnosticState = 'ok' | 'differs' | 'untried';

/** What the app asks the platform about from its backend, in the order of what stops most. */
export const BACKEND_CHECKS = [
  'storage-once',
  'storage-condition',
  'storage-missing',
  'storage-index',
  'storage-lifetime',
  'secrets',
  'administrator',
  'site-address',
  'person-status',
  'web-triggers',
  'hosts',
  'denied-host',
  'site-jira',
  'time-left',
  'time-zone',
  'exports',
] as const;

export type BackendCheck = (typeof BACKEND_CHECKS)[number];

/** What the page asks the platform about from its own frame. */
export const FRAME_CHECKS = ['clock', 'context', 'location', 'grants', 'frame-storage'] as const;

export type FrameCheck = (typeof FRAME_CHECKS)[number];

/** What a check found, in the platform's own words and codes; no secret, no account and no content. */
export interface Finding {
  state: DiagnosticState;
  found: string;
}

/** What the platform answered here and now. */
export interface Diagnosis {
  findings: Record<BackendCheck, Finding>;
  /** Of the app, its environment, Node.js and the packages that it was built with. */
  versions: Record<string, string>;
  /** Milliseconds since the epoch. */
  now: number;
}
