import type { AppUnderTest } from './app/app-under-test';
import type { CallLog } from './kernel/call-log';
import type { Clock } from './kernel/clock';
import type { EgressApprovals } from './kernel/egress-approvals';
import type { InstallationLimits } from './kernel/installation-limits';
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
  /** Survives a restart if the host was started with a state directory. */
  readonly state: StateStore;
  /** How long queries of storage do not see a change, in milliseconds of the clock. */
  readonly indexLagMs: number;
  /** How long storage can still read an expired value; default: the longest documented time. */
  readonly expiredKeptMs?: number;
  /** Each event of a queue is delivered twice, and of those that are due the newest first. */
  readonly deliversTwice: boolean;
  /** Customer-managed egress: the approvals of administrators. */
  readonly approvals: EgressApprovals;
  /** What Forge allows this installation, and what the app has used of it. */
  readonly limits: InstallationLimits;
  /** Maps https origins to the servers that stand in for them. */
  readonly origins: OriginMap;
  /** Certificates (PEM) that outgoing requests trust in addition to the public ones. */
  readonly trustedCertificates: readonly string[];
  /** Work for a later time of the host's clock. */
  readonly scheduler: Scheduler;
  /** Measures the time limits of functions. */
  readonly timer: Timer;
  /** Set if the functions of the app run in virtual time. */
  readonly virtualTime: VirtualTime | undefined;
  /** `http://localhost:<port>`: the site, which web triggers share. Known once the host listens. */
  readonly siteUrl: string;
  /** Base URL of the backend proxy. Known once the host listens. */
  readonly proxyUrl: string;
  /** A product of the site; undefined if the site does not have it. */
  product: (name: 'confluence' | 'jira') => Product | undefined;
  /** Runs a function of the app. @throws {HostError} MODULE_UNKNOWN, DISPOSED */
  invoke: (request: InvocationRequest) => Promise<InvocationOutcome>;
  /** Records that the app asked for something that this host does not model, which fails a test run. */
  unmodelled: (what: string) => void;
}

/** The identity behind a call of the backend through the proxy. */
export interface ProxyCaller {
  invocationId: string;
  moduleKey: string;
  accountId: string | undefined;
  /** Forge does not act for guests and anonymous readers. */
  viewerKind: Viewer['kind'];
}

/** A call of the app's backend through `__forge_fetch__`. */
export interface ProxyCall {
  /** `/fpp/provider/app/remote/stargate`: one of the routes in `wire/proxy-routes.ts`. */
  route: string;
  /** The path or absolute URL that the app asked for. */
  target: string;
  method: string;
  headers: Headers;
  body: Uint8Array;
  caller: ProxyCaller;
  /** Aborted when the app stops waiting. */
  signal: AbortSignal;
}

/**
 * One platform service. Each has its folder under `services/` and is listed once in `registry.ts`;
 * `services/hello` is the smallest example.
 */
export interface PlatformService {
  readonly name: string;
  /** Answers a call of the backend. @returns undefined if the route belongs to another service */
  proxy?(call: ProxyCall): Promise<Response | undefined>;
  /**
   * Answers a public HTTP request to the port of the site.
   *
   * @returns undefined if the address belongs to another service or to the product
   */
  ingress?(request: Request, rawHeaders: RawHeaders): Promise<Response | undefined>;
  dispose?(): Promise<void> | void;
}

/** Creates a service from what the host gives to every service. */
export type PlatformServiceFactory = (context: PlatformContext) => PlatformService;
