/**
 * What the host and the child process that runs the app's backend say to each other.
 * The shapes are those of `@forge/runtime` 7.0.0 (out/request.d.ts) and of the sandbox of
 * `@forge/tunnel` 7.1.0, so that Atlassian's own wrapper could stand in the place of ours.
 */
export interface LambdaEvent {
  /** `<file>.<export>`: `index.macroResolver`. */
  handler: string;
  body: unknown;
  variables: { key: string; value: string; secure: boolean }[];
  _meta: InvocationMeta;
}

export interface InvocationMeta {
  /** Account of the user that the function runs for. */
  aaid?: string;
  contextAri: string;
  clientId: string;
  appContext: AppContext;
  tracing: { traceId: string; spanId: string };
  proxy: { token: string; url: string };
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

/** Parent to child. */
export interface InvocationMessage {
  lambdaEvent: LambdaEvent;
  tunnelContext: { requestId: string; deadline: number };
}

/** Child to parent. */
export type ChildMessage =
  | { requestId: string; result: LambdaResult }
  | { log: { invocationId: string | null; logLevel: number; text: string } };
