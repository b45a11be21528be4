import type { Viewer } from './product';

/** One run of a function of the app. */
export interface InvocationRequest {
  /** Key of the manifest's `function`. */
  functionKey: string;
  moduleKey: string;
  moduleType: string;
  /** First argument of the handler. */
  body: unknown;
  /** Who it runs for; undefined for web triggers, consumers and scheduled triggers. */
  accountId?: string | undefined;
  /** Default: `licensed` with an account, `anonymous` without. */
  viewerKind?: Viewer['kind'];
  /** Seconds; default 25. */
  timeoutSeconds?: number;
}

export type InvocationOutcome =
  | { success: true; body: unknown }
  | {
      success: false;
      /** 500 for a thrown error, 504 for a timeout. */
      status: number;
      error: { errorType: string; errorMessage: string; serviceKey?: string };
    };
