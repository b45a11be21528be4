import type { CallLog } from './call-log';
import type { Clock } from './clock';
import type { AppUnderTest } from './app-under-test';
import type { InvocationRequest, InvocationOutcome } from './invocation';
import type { StateStore } from './state-store';

/** What every platform service gets from the host. */
export interface PlatformContext {
  readonly app: AppUnderTest;
  readonly clock: Clock;
  readonly log: CallLog;
  /** Survives a restart when the host was started with a state directory. */
  readonly state: StateStore;
  /** `http://localhost:<port>`: the site, where web triggers live too. Known once the host listens. */
  readonly siteUrl: string;
  invoke(request: InvocationRequest): Promise<InvocationOutcome>;
  /** Notes something the app asked for that this host does not model; fails the test run. */
  unmodelled(what: string): void;
}

/** The identity behind one call of the backend through the proxy. */
export interface ProxyCaller {
  invocationId: string;
  moduleKey: string;
  accountId: string | undefined;
}

/** A call of the app's backend that left through `__forge_fetch__`. */
export interface ProxyCall {
  /** `/fpp/provider/app/remote/stargate`: see the route table in `runtime/`. */
  route: string;
  /** Path or absolute URL that the app asked for. */
  target: string;
  method: string;
  headers: Headers;
  body: Uint8Array;
  caller: ProxyCaller;
}

/**
 * One platform service. Each lives in a folder of its own under `services/` and is listed
 * once in `registry.ts`. `services/hello` is the smallest example.
 */
export interface PlatformService {
  readonly name: string;
  /** Answers a call of the backend, or undefined when the route is not this service's. */
  proxy?(call: ProxyCall): Promise<Response | undefined>;
  /** Answers a public HTTP request to the site's port (web triggers), or undefined. */
  ingress?(request: Request): Promise<Response | undefined>;
  dispose?(): Promise<void> | void;
}

export type PlatformServiceFactory = (context: PlatformContext) => PlatformService;
