/**
 * Messages between the host and the child process that runs the app's backend. A LambdaEvent has the shape that
 * `@forge/runtime` 7.0.0 (out/request.d.ts) and the sandbox of `@forge/tunnel` 7.1.0 give it, so Atlassian's wrapper
 * could replace the local one.
 */
export interface LambdaEvent {
  /** `<file>.<export>`: `index.macroResolver`. */
  handler: string;
  body: unknown;
  variables: { key: string; value: string; secure: boolean }[];
  _meta: InvocationMeta;
}

export interface InvocationMeta {
  /** Account id of the user that the function runs for. */
  aaid?: string;
  contextAri: string;
  clientId: string;
  appContext: AppContext;
  tracing: { traceId: string; spanId: string };
  proxy: { token: string; url: string };
  /** Seconds. */
  timeout: number;
  license?: unknown;
  externalAuth?: unknown[];
}

interface AppContext {
  appId: string;
  appVersion: string;
  environmentId: string;
  environmentType: string;
  invocationId: string;
  installationId: string;
  functionKey: string;
  moduleKey: string;
  moduleType: string;
  installation?: unknown;
  permissions: { scopes: string[]; external: Record<string, unknown> };
}

export interface LambdaContext {
  awsRequestId: string;
  getRemainingTimeInMillis(): number;
}

export type LambdaResult =
  | { success: true; status: number; body: unknown }
  | { success: false; status: number; error: LambdaError };

interface LambdaError {
  errorType: string;
  errorMessage: string;
  stack: string[];
  serviceKey?: string;
}

export interface InvocationMessage {
  requestId: string;
  lambdaEvent: LambdaEvent;
}

/** Host to child. */
export type HostMessage =
  | InvocationMessage
  /** Virtual time was advanced. */
  | { advancedMs: number };

/** Child to host. */
export type ChildMessage =
  /** The app did nothing but sleep, so virtual time jumped ahead. */
  | { sleptMs: number }
  | { requestId: string; result: LambdaResult }
  | { log: { invocationId: string | null; logLevel: number; text: string } };
