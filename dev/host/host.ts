import type { AppUnderTest } from './app/app-under-test';
import type { CallLog } from './kernel/call-log';
import type { Clock } from './kernel/clock';
import type { EgressApprovals } from './kernel/egress-approvals';
import type { InstallationLimits } from './kernel/installation-limits';
import type { InvocationOutcome, InvocationRequest } from './kernel/invocation';
import type { ModuleFrame } from './kernel/module-frame';
import type { Product, ProductCall } from './kernel/product';
import type { VirtualTime } from './kernel/virtual-time';
import type { AtlassianAccounts } from './services/personal-data/personal-data-service';
import type { ExportType } from './services/adf-export/adf-export-service';

export interface HostOptions {
  /** Folder with `manifest.yml` and the built resources. */
  appDirectory: string;
  /** Output of `bundleBackend`. */
  backendDirectory: string;
  /** 0, the default, takes any free port. */
  port?: number | undefined;
  /** Servers for the https origins that the app asks for: `{'https://jira.example.com': 'http://127.0.0.1:4181'}`. */
  map?: Record<string, string>;
  /** Certificates (PEM) that outgoing requests trust in addition to the public ones. */
  trustedCertificates?: readonly string[] | undefined;
  /** Keeps storage and egress approvals across restarts; without it they live in memory. */
  stateDirectory?: string | undefined;
  /** The platform's time; the system's by default. */
  clock?: Clock | undefined;
  /** Lets the functions of the app run in virtual time; without it they run in real time. */
  virtualTime?: VirtualTime | undefined;
  /**
   * How long queries of storage do not see a change, in milliseconds of the clock: Forge's are eventually consistent.
   * By default they see it at once.
   */
  indexLagMs?: number | undefined;
  /**
   * Delivers each event of a queue twice, the newest of those that are due first: Forge delivers at least once and in
   * no order.
   */
  deliversTwice?: boolean | undefined;
  /** Called with each log entry as a line, as it happens (`--log`). */
  onLog?: ((line: string) => void) | undefined;
  /** Creates the product site around the host. */
  site(host: Host): Site;
}

/** The product around the app (dev/confluence): its REST APIs and its web pages. */
export interface Site {
  confluence: Product;
  jira?: Product;
  /** Answers requests for pages of the site. Web triggers and app resources were answered before. */
  fetch(request: Request): Promise<Response> | Response;
  dispose?(): Promise<void> | void;
}

export interface Host {
  /** `http://localhost:<port>` */
  readonly siteUrl: string;
  readonly app: AppUnderTest;
  readonly log: CallLog;
  /** What the app asked for and the host does not model. A test run with any of these fails. */
  readonly unmodelledCalls: readonly string[];
  /** Adds to {@link unmodelledCalls}: the site and the bridge meet such calls too. */
  unmodelled(what: string): void;
  /** Runs a function of the app. @throws {HostError} MODULE_UNKNOWN, DISPOSED */
  invoke(request: InvocationRequest): Promise<InvocationOutcome>;
  /**
   * Runs the resolver of the frame's module as the frame's viewer, as the bridge's `invoke` does.
   *
   * @throws {HostError} MODULE_UNKNOWN, DISPOSED
   */
  invokeResolver(
    frame: ModuleFrame,
    functionKey: string,
    payload?: unknown,
  ): Promise<InvocationOutcome>;
  /** Checks the app's scopes and asks the product, as the bridge's `requestConfluence` and `requestJira` do. */
  requestProduct(call: ProductCall): Promise<Response>;
  /** The platform's answer to `getContext` in that frame. @throws {HostError} MODULE_UNKNOWN */
  contextOf(frame: ModuleFrame): Record<string, unknown>;
  /**
   * Where a resource of the app is served: on its own origin, under Forge's production CSP.
   *
   * @throws {HostError} MODULE_UNKNOWN
   */
  resourceUrl(resourceKey: string): string;
  /** Runs the `adfExport` function of a macro. @throws {HostError} MODULE_UNKNOWN, DISPOSED */
  exportMacro(frame: ModuleFrame, exportType: ExportType): Promise<InvocationOutcome>;
  /** Runs a scheduled trigger now instead of at its interval. @throws {HostError} MODULE_UNKNOWN, DISPOSED */
  runScheduledTrigger(moduleKey: string): Promise<InvocationOutcome>;
  /** A token for the app's REST API (`apiRoute`), as Atlassian's OAuth gives it to an external application. */
  issueAppRestToken(issued: { accountId: string; scopes: readonly string[] }): {
    token: string;
    baseUrl: string;
  };
  /** Customer-managed egress: reads, grants and revokes the approvals of administrators. */
  readonly egress: EgressApprovals;
  /** Atlassian accounts, and what the app reported about them. */
  readonly accounts: AtlassianAccounts;
  /** What Forge allows this installation; a test may lower it. */
  readonly limits: InstallationLimits;
  /** Everything stored, including secrets: for tests that look for leaks. */
  dumpStorage(): {
    plain: Record<string, unknown>;
    secrets: Record<string, unknown>;
    entities: Record<string, unknown>;
  };
  /** The address at which a browser on this machine finds what the app calls `url`: applies `map`. */
  browserUrl(url: string): string;
  /** Ends all processes and closes all ports. */
  dispose(): Promise<void>;
}
