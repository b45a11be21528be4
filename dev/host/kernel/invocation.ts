import type { Viewer } from './product';

/** One run of a function of the app. */
export interface InvocationRequest {
  /** Key of a `function` module of the manifest. */
  functionKey: string;
  moduleKey: string;
  moduleType: string;
  /** First argument of the handler. */
  body: unknown;
  /** The user that the function runs for; undefined for web triggers, consumers and scheduled triggers. */
  accountId?: string | undefined;
  /** `licensed` by default for an account, `anonymous` without one. */
  viewerKind?: Viewer['kind'];
  /** By default the limit of the module's type. */
  timeoutSeconds?: number;
}

export type InvocationOutcome =
  | { success: true; body: unknown }
  | {
      success: false;
      /** 500 for a thrown error, 504 for a time-out. */
      status: number;
      error: { errorType: string; errorMessage: string; serviceKey?: string };
    };
