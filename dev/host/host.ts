import type { AppUnderTest } from './app/app-under-test';
import type { CallLog } from './kernel/call-log';
import type { Clock } from './kernel/clock';
import type { EgressApprovals } from './kernel/egress-approvals';
import type { InvocationOutcome, InvocationRequest } from './kernel/invocation';
import type { ModuleFrame } from './kernel/module-frame';
import type { Product, ProductCall } from './kernel/product';
import type { VirtualTime } from './kernel/virtual-time';

export interface HostOptions {
  /** Folder with `manifest.yml` and the built resources. */
  appDirectory: string;
  /** Output of `bundleBackend` (dev/tools/bundle-backend). */
  backendDirectory: string;
  /** 0 (default): any free port. */
  port?: number | undefined;
  /** https origin that the app asks for -> server that answers: `{'https://jira.example.com': 'http://127.0.0.1:4181'}`. */
  map?: Record<string, string>;
  /** Certificates (PEM) that outgoing requests trust beside the public ones. */
  trustedCertificates?: readonly string[] | undefined;
  /** Keeps storage and egress approvals; in memory without it. */
  stateDirectory?: string | undefined;
  clock?: Clock | undefined;
  /** Real time without it. */
  virtualTime?: VirtualTime | undefined;
  /** Called for each log entry as it happens (`--log`). */
  onLog?: ((line: string) => void) | undefined;
  /** The product site: gets the host, gives the products and the pages of the site. */
  site(host: Host): Site;
}

/** The product around the app (dev/confluence): its REST APIs and its web pages. */
export interface Site {
  confluence: Product;
  jira?: Product;
  /** Pages of the site; web triggers and app resources were answered before. */
  fetch(request: Request): Promise<Response> | Response;
  dispose?(): Promise<void> | void;
}

export interface Host {
  /** `http://localhost:<port>` */
  readonly siteUrl: string;
  readonly app: AppUnderTest;
  readonly log: CallLog;
  /** What the app asked for and the host does not model; a test run with any of these fails. */
  readonly unmodelledCalls: readonly string[];
  /** Adds to {@link unmodelledCalls}; the site and the bridge find such calls too. */
  unmodelled(what: string): void;
  invoke(request: InvocationRequest): Promise<InvocationOutcome>;
  /** What the bridge's `invoke` does: the resolver of the module, as the frame's viewer. */
  invokeResolver(
    frame: ModuleFrame,
    functionKey: string,
    payload?: unknown,
  ): Promise<InvocationOutcome>;
  /** What the bridge's `requestConfluence`, `requestJira` do: scopes checked, then the product of the site. */
  requestProduct(call: ProductCall): Promise<Response>;
  /** What the platform answers to `getContext` in that frame. */
  contextOf(frame: ModuleFrame): Record<string, unknown>;
  /** Where a resource of the app is served: an origin of its own, with Forge's production CSP. */
  resourceUrl(resourceKey: string): string;
  /** Runs the `adfExport` function of a macro. */
  exportMacro(frame: ModuleFrame, exportType: 'pdf' | 'word' | 'other'): Promise<InvocationOutcome>;
  /** Runs a scheduled trigger now, whatever its interval. */
  runScheduledTrigger(moduleKey: string): Promise<InvocationOutcome>;
  /** A token as Atlassian's OAuth gives an external application, for the app's own REST API (`apiRoute`). */
  issueAppRestToken(issued: { accountId: string; scopes: readonly string[] }): {
    token: string;
    baseUrl: string;
  };
  /** Customer-managed egress: what administrators approved, and approving (after the consent dialog). */
  readonly egress: EgressApprovals;
  /** Everything stored, secrets included: for tests that look for leaks. */
  dumpStorage(): {
    plain: Record<string, unknown>;
    secrets: Record<string, unknown>;
    entities: Record<string, unknown>;
  };
  /** Where a browser finds what the app calls `url`: applies `map`. */
  browserUrl(url: string): string;
  /** Leaves no process and no port behind. */
  dispose(): Promise<void>;
}
