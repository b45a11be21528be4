import type { AppUnderTest } from './app/app-under-test';
import type { CallLog } from './kernel/call-log';
import type { Clock } from './kernel/clock';
import type { EgressApprovals } from './kernel/egress-approvals';
import type { InvocationOutcome, InvocationRequest } from './kernel/invocation';
import type { OriginMap } from './kernel/origin-map';
import type { Product, Viewer } from './kernel/product';
import type { Scheduler } from './kernel/scheduler';
import type { StateStore } from './kernel/state-store';
import type { Timer } from './kernel/timer';
import type { VirtualTime } from './kernel/virtual-time';
import type { RawHeaders } from './wire/raw-headers';

/** What every platform service gets from the host. */
export interface PlatformContext {
  readonly app: AppUnderTest;
  readonly clock: Clock;
  readonly log: CallLog;
  /** Survives a restart when the host was started with a state directory. */
  readonly state: StateStore;
  /** Customer-managed egress: what administrators approved. */
  readonly approvals: EgressApprovals;
  /** https origins that other servers answer for. */
  readonly origins: OriginMap;
  /** Certificates (PEM) that outgoing requests trust beside the public ones. */
  readonly trustedCertificates: readonly string[];
  /** Work for later, on the host's clock. */
  readonly scheduler: Scheduler;
  /** Time limits of functions. */
  readonly timer: Timer;
  /** Set when the functions of the app run in virtual time. */
  readonly virtualTime: VirtualTime | undefined;
  /** `http://localhost:<port>`: the site, where web triggers live too. Known once the host listens. */
  readonly siteUrl: string;
  /** Where the backend's calls arrive. Known once the host listens. */
  readonly proxyUrl: string;
  /** The products of the site; undefined when the site has no such product. */
  product: (name: 'confluence' | 'jira') => Product | undefined;
  invoke: (request: InvocationRequest) => Promise<InvocationOutcome>;
  /** Notes something the app asked for that this host does not model; fails the test run. */
  unmodelled: (what: string) => void;
}

/** The identity behind one call of the backend through the proxy. */
export interface ProxyCaller {
  invocationId: string;
  moduleKey: string;
  accountId: string | undefined;
  /** Forge does not act for guests and anonymous readers. */
  viewerKind: Viewer['kind'];
}

/** A call of the app's backend that left through `__forge_fetch__`. */
export interface ProxyCall {
  /** `/fpp/provider/app/remote/stargate`: see `wire/proxy-routes.ts`. */
  route: string;
  /** Path or absolute URL that the app asked for. */
  target: string;
  method: string;
  headers: Headers;
  body: Uint8Array;
  caller: ProxyCaller;
  /** Aborted when the app gives up waiting. */
  signal: AbortSignal;
}

/**
 * One platform service. Each lives in a folder of its own under `services/` and is listed
 * once in `registry.ts`. `services/hello` is the smallest example.
 */
export interface PlatformService {
  readonly name: string;
  /** Answers a call of the backend, or undefined when the route is not this service's. */
  proxy?(call: ProxyCall): Promise<Response | undefined>;
  /** Answers a public HTTP request to the site's port (web triggers, resources), or undefined. */
  ingress?(request: Request, rawHeaders: RawHeaders): Promise<Response | undefined>;
  dispose?(): Promise<void> | void;
}

export type PlatformServiceFactory = (context: PlatformContext) => PlatformService;
